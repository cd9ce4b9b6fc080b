DELETE FROM not_duplicate WHERE media_item_id IN (
  SELECT id FROM media_item WHERE library_id = :libraryId AND id > :after AND id <= :last)
