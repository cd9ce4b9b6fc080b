SELECT id, job_type, status, library_id, title, started_at, finished_at, processed, added, updated,
  skipped, rejected, is_quiet, queue_position,
  (SELECT coalesce(max(ordinal) + 1, 0) FROM job_rejection WHERE job_run_id = job_run.id) AS noted, people, credits, error_message,
  json_set(coalesce(resume, '{}'), '$.position', json(position)) AS resume
FROM job_run INDEXED BY job_run_status WHERE status IN ('queued', 'running', 'paused') ORDER BY id DESC
