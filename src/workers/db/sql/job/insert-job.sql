INSERT INTO job_run (library_id, job_type, status, title, started_at, resume, queue_position, is_quiet)
VALUES (:libraryId, :jobType, :status, :title, :startedAt, :resume, :queuePosition, :isQuiet)
