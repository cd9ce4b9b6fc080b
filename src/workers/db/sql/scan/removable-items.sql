-- Those without a file or an episode.
SELECT id FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_item AS part WHERE part.series_id = media_item.id)
