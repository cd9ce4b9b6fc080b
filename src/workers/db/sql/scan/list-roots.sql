SELECT id, library_id, name, kind, handle_key, is_offline, scanned_at,
  (SELECT count(*) FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id
   WHERE scan_folder.root_id = scan_root.id) AS files,
  (SELECT count(*) FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id
   WHERE scan_folder.root_id = scan_root.id AND media_file.is_missing = 1) AS missing,
  (SELECT count(*) FROM scan_vanished WHERE root_id = scan_root.id) AS vanished
FROM scan_root WHERE library_id = coalesce(:libraryId, library_id)
  AND (SELECT deleted_at FROM library WHERE library.id = scan_root.library_id) IS NULL
ORDER BY name
