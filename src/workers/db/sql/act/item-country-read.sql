SELECT json_group_array(json_array(media_item_id, country)) FROM item_country
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
