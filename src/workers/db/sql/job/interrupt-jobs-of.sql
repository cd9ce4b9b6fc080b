UPDATE job_run SET status = 'interrupted', finished_at = :finishedAt WHERE status = 'running' AND job_type = :jobType
