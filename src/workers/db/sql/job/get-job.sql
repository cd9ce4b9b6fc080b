SELECT id, job_type, status, library_id, title, started_at, finished_at, processed, added, updated,
  skipped, rejected, people, credits, error_message,
  json_set(coalesce(resume, '{}'), '$.position', json(position)) AS resume
FROM job_run WHERE id = :id
