SELECT page, bits FROM job_selection WHERE job_run_id = :jobId ORDER BY page
