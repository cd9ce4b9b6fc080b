SELECT path, (
  SELECT json_group_array(json_array(name, size_bytes, modified_at)) FROM media_file
  WHERE folder_id = scan_folder.id AND is_missing = 0) AS files
FROM scan_folder WHERE root_id = :rootId AND path >= :fromPath ORDER BY path LIMIT :limit
