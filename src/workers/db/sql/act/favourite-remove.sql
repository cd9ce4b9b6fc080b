DELETE FROM favourite WHERE media_item_id IN (SELECT value ->> 0 FROM json_each(:rows))
