SELECT json_group_array(json_array(id, name)) FROM person WHERE id IN (SELECT value FROM json_each(:ids))
