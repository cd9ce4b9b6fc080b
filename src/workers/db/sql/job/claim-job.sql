UPDATE job_run SET status = 'running', queue_position = NULL, finished_at = NULL, error_message = NULL,
  started_at = iif(processed = 0 AND position IS NULL, :now, started_at)
WHERE id = :id AND status = 'queued'
