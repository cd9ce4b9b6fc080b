UPDATE job_run SET status = 'queued', queue_position = :position, finished_at = NULL, error_message = NULL,
  resume = iif(status = 'queued', resume, json_remove(resume, '$.takeOver'))
WHERE id = :id AND status IN ('queued', 'paused', 'interrupted', 'failed', 'cancelled')
