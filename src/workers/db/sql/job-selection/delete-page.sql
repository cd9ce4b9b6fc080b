DELETE FROM job_selection WHERE job_run_id = :jobId AND page = :page
