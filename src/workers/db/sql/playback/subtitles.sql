SELECT subtitle.id, media_file_id AS fileId, subtitle.language, subtitle.format,
  iif(coalesce(scan_folder.path, '') = '', '', scan_folder.path || '/') || sidecar.name AS path,
  subtitle.is_forced AS isForced, subtitle.is_hearing_impaired AS isHearingImpaired
FROM subtitle LEFT JOIN sidecar ON sidecar.id = sidecar_id LEFT JOIN scan_folder ON scan_folder.id = sidecar.folder_id
WHERE media_file_id IN (SELECT value FROM json_each(:fileIds)) AND media_file_id IS NOT NULL
ORDER BY sidecar_id IS NULL, sidecar.name, subtitle.id
