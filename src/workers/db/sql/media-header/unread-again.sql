UPDATE media_file SET read_state = 'unread'
WHERE media_item_id IN (SELECT media_item_id FROM job_rejection WHERE job_run_id = :jobId) AND read_state = 'failed'
