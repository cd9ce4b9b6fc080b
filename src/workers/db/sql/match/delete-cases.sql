DELETE FROM match_case WHERE media_item_id IN (
  SELECT id FROM media_item INDEXED BY media_item_unmatched
  WHERE library_id = :libraryId AND status = 'pending' AND media_type IN ('movie', 'series'))
