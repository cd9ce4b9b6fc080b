UPDATE job_run SET is_quiet = 0 WHERE id = :id
