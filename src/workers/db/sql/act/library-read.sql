SELECT json_group_array(json_array(id, name, description, color, media_type, is_active, default_destination, scan_rules, deleted_at))
FROM library WHERE id IN (SELECT value FROM json_each(:ids))
