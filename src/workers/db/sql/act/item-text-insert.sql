INSERT INTO item_text (media_item_id, description, language)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)
