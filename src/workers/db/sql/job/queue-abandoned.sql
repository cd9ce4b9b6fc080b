-- Their folders or providers are asked again by whoever goes on with them.
UPDATE job_run SET status = 'queued', queue_position = :position
WHERE status = 'running' AND job_type IN (SELECT value FROM json_each(:jobTypes))
  AND job_type IN ('scan', 'read-files', 'match', 'pictures')
