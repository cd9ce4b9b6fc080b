SELECT json_group_array(json_array(id, status)) FROM media_item WHERE id IN (SELECT value FROM json_each(:ids))
