-- A folder that changes often is looked at often: what found nothing is no history.
DELETE FROM job_run WHERE job_type = :jobType AND status = 'completed' AND is_quiet = 1
  AND added = 0 AND updated = 0 AND rejected = 0
  AND NOT EXISTS (SELECT 1 FROM job_rejection WHERE job_run_id = job_run.id)
