SELECT json_group_array(json_array(id, library_id, name, kind, handle_key, created_at)) FROM scan_root
WHERE id IN (SELECT value FROM json_each(:ids))
