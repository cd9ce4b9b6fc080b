SELECT json_group_array(json_array(media_item_id, collection_id, position)) FROM item_collection
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
