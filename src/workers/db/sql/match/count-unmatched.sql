SELECT count(*) AS titles FROM media_item INDEXED BY media_item_unmatched
WHERE library_id = :libraryId AND status = 'pending' AND media_type IN ('movie', 'series')
  AND NOT EXISTS (SELECT 1 FROM match_case WHERE media_item_id = media_item.id)
