-- An item's own files, and those of others that hold it besides.
SELECT media_file.id, scan_folder.root_id AS rootId, media_file.path, media_file.name,
  iif(coalesce(scan_folder.path, '') = '', '', scan_folder.path || '/') || media_file.name AS pathInRoot,
  size_bytes AS sizeBytes, duration_ms AS durationMs, container, video_codec AS videoCodec,
  audio_codec AS audioCodec, width, height, is_missing AS isMissing
FROM media_file LEFT JOIN scan_folder ON scan_folder.id = folder_id
WHERE media_file.id IN (
  SELECT id FROM media_file WHERE media_item_id = :itemId
  UNION ALL SELECT media_file_id FROM media_file_other_item WHERE media_item_id = :itemId)
ORDER BY media_file.id
