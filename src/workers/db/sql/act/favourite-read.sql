SELECT json_group_array(json_array(media_item_id, notes, favourited_at)) FROM favourite
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
