SELECT count(*) AS count FROM scan_folder WHERE root_id = :rootId
