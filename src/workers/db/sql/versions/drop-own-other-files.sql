-- A file is not besides of a title whose own it is by now.
DELETE FROM media_file_other_item WHERE (media_file_id, media_item_id) IN (
  SELECT media_file.id, media_file.media_item_id FROM json_each(:pairs) AS pair
    CROSS JOIN media_file ON media_file.media_item_id = pair.value ->> 1)
