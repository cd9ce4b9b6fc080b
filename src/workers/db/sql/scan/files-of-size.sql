-- Those that were there before the scan, of the same library.
SELECT media_file.id, media_file.name, media_file.modified_at, media_file.fingerprint, media_file.is_missing,
  scan_folder.root_id
FROM media_file
  JOIN scan_folder ON scan_folder.id = media_file.folder_id
  JOIN scan_root ON scan_root.id = scan_folder.root_id
WHERE media_file.size_bytes = :sizeBytes AND media_file.folder_id IS NOT NULL AND media_file.id <= :lastId
  AND scan_root.library_id = :libraryId
LIMIT 50
