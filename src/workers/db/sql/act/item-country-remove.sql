DELETE FROM item_country WHERE (media_item_id, country) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
