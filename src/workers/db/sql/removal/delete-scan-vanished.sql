DELETE FROM scan_vanished WHERE media_file_id IN (
  SELECT id FROM media_file WHERE media_item_id IN (
    SELECT id FROM media_item WHERE library_id = :libraryId AND id > :after AND id <= :last))
