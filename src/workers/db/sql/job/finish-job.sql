UPDATE job_run SET status = :status, finished_at = :finishedAt, error_message = :errorMessage
WHERE id = :id
