INSERT INTO item_collection (media_item_id, collection_id, position)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)
