SELECT DISTINCT media_item.series_id AS id FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id
JOIN media_item ON media_item.id = media_item_id
WHERE scan_folder.root_id = :rootId AND scan_folder.path >= :path
  AND (:path = '' OR scan_folder.path = :path OR scan_folder.path > :path || '/' AND scan_folder.path < :path || '0')
  AND media_item.series_id IS NOT NULL
LIMIT 2
