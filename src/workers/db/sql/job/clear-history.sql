-- What stopped by itself stays where it can be gone on with.
DELETE FROM job_run WHERE status IN ('completed', 'cancelled')
  OR (status IN ('failed', 'interrupted') AND library_id IS NULL AND job_type NOT IN ('read-files', 'pictures'))
