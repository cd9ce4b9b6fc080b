UPDATE job_run SET status = :status, finished_at = :now, error_message = :errorMessage, queue_position = NULL
WHERE id = :id AND status IN ('queued', 'paused')
