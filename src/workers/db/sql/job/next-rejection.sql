SELECT coalesce(max(ordinal) + 1, 0) AS ordinal FROM job_rejection WHERE job_run_id = :id
