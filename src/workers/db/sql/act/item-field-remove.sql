DELETE FROM item_field WHERE (media_item_id, field) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
