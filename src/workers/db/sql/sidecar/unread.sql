SELECT sidecar.id, scan_folder.root_id AS rootId, iif(scan_folder.path = '', '', scan_folder.path || '/') || sidecar.name AS path,
  sidecar.kind, artwork_type AS artworkType, scan_root.name AS rootName, scan_root.library_id AS libraryId, folder_id AS folderId,
  scan_folder.path AS folderPath, sidecar.name, of_videos AS ofVideos, season, language, is_forced AS isForced,
  is_hearing_impaired AS isHearingImpaired
FROM sidecar INDEXED BY sidecar_unread JOIN scan_folder ON scan_folder.id = folder_id JOIN scan_root ON scan_root.id = root_id
WHERE read_state = 'unread' AND sidecar.kind = :kind AND sidecar.id > :after
  AND scan_folder.root_id IN (SELECT value FROM json_each(:rootIds))
ORDER BY sidecar.id LIMIT :limit
