SELECT file, line, reason, excerpt FROM job_rejection
WHERE job_run_id = :id AND ordinal >= :at ORDER BY ordinal LIMIT :limit
