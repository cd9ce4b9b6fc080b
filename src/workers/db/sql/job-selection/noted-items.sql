SELECT DISTINCT media_item_id FROM job_rejection WHERE job_run_id = :jobId AND media_item_id IS NOT NULL
