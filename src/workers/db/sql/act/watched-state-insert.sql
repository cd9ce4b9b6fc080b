INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(:rows)
