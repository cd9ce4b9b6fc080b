SELECT json_group_array(json_array(media_item_id, description, language)) FROM item_text
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
