DELETE FROM job_rejection WHERE job_run_id = :id
