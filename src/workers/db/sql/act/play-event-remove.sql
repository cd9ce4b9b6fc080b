DELETE FROM play_event WHERE (media_item_id, started_at) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
