-- Titles of a library, series for their episodes, of which a file is in a folder that another library scans.
SELECT DISTINCT coalesce(item.series_id, item.id) AS id
FROM media_item AS item CROSS JOIN media_file ON media_file.media_item_id = item.id
  CROSS JOIN scan_folder ON scan_folder.id = media_file.folder_id
  CROSS JOIN scan_root ON scan_root.id = scan_folder.root_id
WHERE item.library_id = :libraryId AND media_file.is_missing = 0 AND scan_root.library_id <> :libraryId
