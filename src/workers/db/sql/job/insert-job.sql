INSERT INTO job_run (library_id, job_type, status, title, started_at, resume)
VALUES (:libraryId, :jobType, 'running', :title, :startedAt, :resume)
