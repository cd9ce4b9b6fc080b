SELECT media_file.id, scan_folder.root_id AS rootId, iif(scan_folder.path = '', '', scan_folder.path || '/') || media_file.name AS path, scan_root.name AS rootName
FROM media_file INDEXED BY media_file_unread JOIN scan_folder ON scan_folder.id = folder_id JOIN scan_root ON scan_root.id = root_id
WHERE read_state = 'unread' AND folder_id IS NOT NULL AND is_missing = 0
  AND media_file.id > :after AND scan_folder.root_id IN (SELECT value FROM json_each(:rootIds))
ORDER BY media_file.id LIMIT :limit
