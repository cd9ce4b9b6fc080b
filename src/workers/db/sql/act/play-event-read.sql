SELECT json_group_array(json_array(media_item_id, started_at, ended_at, position_ms)) FROM play_event
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
