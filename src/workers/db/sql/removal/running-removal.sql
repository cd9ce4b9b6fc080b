SELECT id FROM job_run
WHERE library_id = :libraryId AND status = 'running' AND job_type = 'remove-library' LIMIT 1
