SELECT id FROM scan_folder WHERE root_id = :rootId LIMIT :limit
