SELECT count(*) AS count FROM scan_folder CROSS JOIN media_file ON media_file.folder_id = scan_folder.id
WHERE scan_folder.root_id = :rootId
