SELECT json_group_array(json_array(id, name, description, criteria, position, is_pinned, created_at, updated_at)) FROM saved_search
WHERE id IN (SELECT value FROM json_each(:ids))
