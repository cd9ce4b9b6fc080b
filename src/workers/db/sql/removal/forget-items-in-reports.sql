UPDATE job_rejection SET media_item_id = NULL WHERE media_item_id IN (
  SELECT id FROM media_item WHERE library_id = :libraryId AND id > :after AND id <= :last)
