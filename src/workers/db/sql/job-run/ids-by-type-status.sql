SELECT id FROM job_run WHERE job_type = :jobType AND status = :status ORDER BY id DESC
