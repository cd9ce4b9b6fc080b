INSERT INTO item_country (media_item_id, country)
SELECT value ->> 0, value ->> 1 FROM json_each(:rows)
