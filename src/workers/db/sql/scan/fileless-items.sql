-- Those without a file, and without an episode outside of the bin.
SELECT id FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids)) AND library_id <> 0
  AND NOT EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_item AS part WHERE part.series_id = media_item.id AND part.library_id <> 0)
