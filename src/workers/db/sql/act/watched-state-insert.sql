INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at, resume_part)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(:rows)
