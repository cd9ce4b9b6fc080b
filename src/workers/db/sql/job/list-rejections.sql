SELECT file, line, reason, excerpt, media_item_id AS itemId FROM job_rejection
WHERE job_run_id = :id AND ordinal >= :at ORDER BY ordinal LIMIT :limit
