SELECT media_file.id FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id
WHERE scan_folder.root_id = :rootId LIMIT :limit
