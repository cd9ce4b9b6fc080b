-- Those without a file, an episode, or anything a person made of them.
SELECT id FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM media_item AS part WHERE part.series_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM play_event WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM favourite WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM item_tag WHERE media_item_id = media_item.id)
  AND NOT EXISTS (SELECT 1 FROM item_collection WHERE media_item_id = media_item.id)
