UPDATE item_count SET count = count - (
  SELECT count(*) FROM media_item
  WHERE library_id = :libraryId AND id > :after AND id <= :last AND media_type = item_count.media_type)
WHERE library_id = :libraryId
