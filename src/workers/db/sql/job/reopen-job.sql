UPDATE job_run SET status = 'running', finished_at = NULL, error_message = NULL
WHERE id = :id AND status IN ('paused', 'interrupted', 'failed', 'cancelled')
