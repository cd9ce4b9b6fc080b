SELECT json_group_array(json_array(id, name, color, created_at)) FROM tag WHERE id IN (SELECT value FROM json_each(:ids))
