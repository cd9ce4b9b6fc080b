-- Only what nobody has said anything about, and what this file alone holds.
UPDATE media_item SET title = :title, sort_title = :sortTitle, year = :year, updated_at = :now
WHERE id = :id AND status = 'pending' AND media_type = :mediaType
  AND NOT EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id AND id <> :fileId)
  AND NOT EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id)
