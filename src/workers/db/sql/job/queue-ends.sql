SELECT coalesce(min(queue_position), 0) AS first, coalesce(max(queue_position), 0) AS last FROM job_run
WHERE status = 'queued'
