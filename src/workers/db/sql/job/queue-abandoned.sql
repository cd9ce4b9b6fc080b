-- Their folders or providers are asked again by whoever goes on with them. How often that was since the job last got on
-- is counted: what ends the tab that runs it is not taken up for ever.
UPDATE job_run SET status = 'queued', queue_position = :position,
  resume = json_set(coalesce(resume, '{}'), '$.takeOver', json_object(
    'count', iif(processed > coalesce(resume ->> '$.takeOver.at', -1), 1, (resume ->> '$.takeOver.count') + 1),
    'at', processed))
WHERE status = 'running' AND job_type IN (SELECT value FROM json_each(:jobTypes))
  AND job_type IN ('scan', 'read-files', 'match', 'pictures')
  AND (processed > coalesce(resume ->> '$.takeOver.at', -1) OR resume ->> '$.takeOver.count' < :most)
