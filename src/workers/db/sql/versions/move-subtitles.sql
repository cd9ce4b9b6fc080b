UPDATE subtitle SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE subtitle.media_item_id = pair.value ->> 0
