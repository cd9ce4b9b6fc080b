SELECT id FROM job_run WHERE status = :status AND job_type = :jobType AND library_id IS :libraryId
  AND json_remove(resume, '$.takeOver') IS json(:resume)
ORDER BY id DESC LIMIT 1
