SELECT count(*) AS sidecars FROM sidecar INDEXED BY sidecar_unread JOIN scan_folder ON scan_folder.id = folder_id
WHERE read_state = 'unread' AND kind IN (SELECT value FROM json_each(:kinds))
  AND scan_folder.root_id IN (SELECT value FROM json_each(:rootIds))
