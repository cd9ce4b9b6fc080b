DELETE FROM item_collection WHERE (media_item_id, collection_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
