SELECT json_group_array(json_array(id, library_id)) FROM scan_root WHERE id IN (SELECT value FROM json_each(:ids))
