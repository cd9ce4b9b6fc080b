INSERT INTO job_rejection (job_run_id, ordinal, file, line, reason, excerpt, media_item_id)
VALUES (:job_run_id, :ordinal, :file, :line, :reason, :excerpt, :media_item_id)
