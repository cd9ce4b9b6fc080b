INSERT INTO item_field (media_item_id, field, is_edited, is_locked, changed_at)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(:rows)
