INSERT INTO job_selection (job_run_id, page, bits)
SELECT :to, page, bits FROM job_selection WHERE job_run_id = :from
