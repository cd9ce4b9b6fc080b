SELECT id FROM job_run
WHERE job_type = 'remove-library' AND library_id = :libraryId AND status IN ('interrupted', 'failed', 'cancelled')
ORDER BY id DESC LIMIT 1
