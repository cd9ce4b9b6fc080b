UPDATE job_run SET status = 'interrupted', finished_at = :now,
  error_message = iif(job_type = 'batch', :batchMessage, iif(resume ->> '$.takeOver.count' IS NULL, :errorMessage, :stuckMessage))
WHERE status = 'running' AND job_type IN (SELECT value FROM json_each(:jobTypes))
