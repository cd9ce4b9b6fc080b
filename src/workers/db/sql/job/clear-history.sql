-- What stopped early stays where it can be gone on with, unless the same has been done since.
DELETE FROM job_run WHERE status = 'completed'
  OR (status IN ('failed', 'interrupted', 'cancelled') AND (
    (library_id IS NULL AND job_type NOT IN ('read-files', 'pictures')
      AND NOT EXISTS (SELECT 1 FROM job_selection WHERE job_run_id = job_run.id))
    OR job_type IN ('remove-library', 'export', 'restore')
    OR (job_type IN ('import', 'generate') AND resume IS NULL)
    OR EXISTS (SELECT 1 FROM job_run AS later INDEXED BY job_run_type_status
      WHERE later.job_type = job_run.job_type AND later.status = 'completed' AND later.id > job_run.id
        AND later.library_id IS job_run.library_id
        AND json_remove(later.resume, '$.takeOver') IS json_remove(job_run.resume, '$.takeOver'))))
