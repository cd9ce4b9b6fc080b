INSERT INTO item_keyword (media_item_id, keyword)
SELECT value ->> 0, value ->> 1 FROM json_each(:rows)
