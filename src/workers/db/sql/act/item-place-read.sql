SELECT json_group_array(json_array(id, library_id, series_id)) FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids))
