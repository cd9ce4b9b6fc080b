UPDATE media_file SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE media_file.media_item_id = pair.value ->> 0
