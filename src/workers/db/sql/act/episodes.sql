SELECT json_group_array(json_array(id, series_id)) FROM media_item
WHERE series_id IN (SELECT value FROM json_each(:ids))
