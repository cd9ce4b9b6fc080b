DELETE FROM job_rejection WHERE job_run_id = :jobId AND media_item_id IN (SELECT value FROM json_each(:ids))
