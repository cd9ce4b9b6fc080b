DELETE FROM bin_item WHERE media_item_id IN (SELECT value ->> 0 FROM json_each(:rows))
