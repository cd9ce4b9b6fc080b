SELECT count(*) AS files FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id
WHERE scan_folder.root_id = :rootId AND media_file.is_missing = 0
