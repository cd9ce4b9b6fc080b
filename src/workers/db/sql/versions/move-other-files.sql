UPDATE OR IGNORE media_file_other_item SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE media_file_other_item.media_item_id = pair.value ->> 0
