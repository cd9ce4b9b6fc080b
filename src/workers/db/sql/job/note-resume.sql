UPDATE job_run SET resume = :resume WHERE id = :id
