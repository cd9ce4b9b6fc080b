DELETE FROM series_episode WHERE series_id IN (
  SELECT id FROM media_item WHERE library_id = :libraryId AND id > :after AND id <= :last)
