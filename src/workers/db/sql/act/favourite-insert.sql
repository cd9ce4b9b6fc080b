INSERT INTO favourite (media_item_id, notes, favourited_at)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)
