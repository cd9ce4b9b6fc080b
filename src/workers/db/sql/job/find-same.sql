SELECT id FROM job_run WHERE status = :status AND job_type = :jobType AND library_id IS :libraryId AND resume IS :resume
ORDER BY id DESC LIMIT 1
