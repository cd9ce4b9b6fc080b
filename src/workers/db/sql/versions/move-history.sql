UPDATE history_event SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE history_event.media_item_id = pair.value ->> 0
