INSERT INTO job_rejection (job_run_id, ordinal, file, line, reason, excerpt)
VALUES (:job_run_id, :ordinal, :file, :line, :reason, :excerpt)
