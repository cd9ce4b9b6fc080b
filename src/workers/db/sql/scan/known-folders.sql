SELECT path, (
  SELECT json_group_array(json_array(name, size_bytes, modified_at)) FROM media_file
  WHERE folder_id = scan_folder.id AND is_missing = 0) AS files, (
  SELECT json_group_array(json_array(name, size_bytes, modified_at, of_videos)) FROM sidecar
  WHERE folder_id = scan_folder.id) AS sidecars
FROM scan_folder WHERE root_id = :rootId AND path >= :fromPath ORDER BY path LIMIT :limit
