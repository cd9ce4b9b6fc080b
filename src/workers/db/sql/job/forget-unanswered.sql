DELETE FROM job_rejection WHERE job_run_id = :id
  AND (SELECT status FROM media_item WHERE media_item.id = media_item_id) IN ('pending', 'failed')
