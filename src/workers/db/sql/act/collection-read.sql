SELECT json_group_array(json_array(id, name, description, artwork_key, artwork_color, created_at)) FROM collection
WHERE id IN (SELECT value FROM json_each(:ids))
