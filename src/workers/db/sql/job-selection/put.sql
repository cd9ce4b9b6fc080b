INSERT INTO job_selection (job_run_id, page, bits) VALUES (:jobId, :page, :bits)
ON CONFLICT (job_run_id, page) DO UPDATE SET bits = excluded.bits
