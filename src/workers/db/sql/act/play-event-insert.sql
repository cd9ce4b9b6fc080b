INSERT INTO play_event (media_item_id, started_at, ended_at, position_ms)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:rows)
