-- Only jobs that work under the import lock: exports have their own.
UPDATE job_run SET status = 'interrupted', finished_at = :finishedAt
WHERE status = 'running' AND job_type IN ('import', 'generate', 'remove-library', 'scan')
