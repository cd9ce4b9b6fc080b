INSERT INTO item_tag (media_item_id, tag_id)
SELECT value ->> 0, value ->> 1 FROM json_each(:rows)
