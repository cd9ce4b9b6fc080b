SELECT json_group_array(json_array(media_item_id, is_watched, play_count, resume_ms, last_watched_at, resume_part)) FROM watched_state
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
