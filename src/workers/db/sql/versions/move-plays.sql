UPDATE play_event SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE play_event.media_item_id = pair.value ->> 0
