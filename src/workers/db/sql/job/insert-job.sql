-- With an id that no job has had: acts of what jobs brought name them by it.
INSERT INTO job_run (id, library_id, job_type, status, title, started_at, resume, queue_position, is_quiet)
SELECT max(coalesce((SELECT max(id) FROM job_run), 0), highest_id.id) + 1, :libraryId, :jobType, :status, :title,
  :startedAt, :resume, :queuePosition, :isQuiet
FROM highest_id WHERE table_name = 'job_run'
