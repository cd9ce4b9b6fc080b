INSERT INTO search_change (media_item_id) SELECT value FROM json_each(:ids)
