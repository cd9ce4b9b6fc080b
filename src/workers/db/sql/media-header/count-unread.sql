SELECT count(*) AS files FROM media_file INDEXED BY media_file_unread JOIN scan_folder ON scan_folder.id = folder_id
WHERE read_state = 'unread' AND folder_id IS NOT NULL AND is_missing = 0
  AND scan_folder.root_id IN (SELECT value FROM json_each(:rootIds))
