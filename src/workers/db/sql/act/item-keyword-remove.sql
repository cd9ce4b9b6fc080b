DELETE FROM item_keyword WHERE (media_item_id, keyword) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
