-- The chosen ones first.
SELECT artwork_type AS type, url, local_path AS key, width, height, file_size AS bytes, dominant_color AS dominantColor,
  1 AS isChosen, chosen_at AS since, NULL AS file
FROM own_artwork WHERE media_item_id = :itemId
UNION ALL
SELECT artwork_type, url, local_path, width, height, file_size, dominant_color, 0,
  coalesce(downloaded_at, artwork.updated_at),
  iif(substr(url, 1, 8) = 'sidecar:', (
    SELECT scan_root.name || '/' || iif(scan_folder.path = '', '', scan_folder.path || '/') || sidecar.name
    FROM sidecar JOIN scan_folder ON scan_folder.id = folder_id JOIN scan_root ON scan_root.id = root_id
    WHERE sidecar.id = CAST(substr(url, 9) AS INTEGER)
  ), NULL)
FROM artwork WHERE media_item_id = :itemId AND artwork_type IN ('poster', 'fanart')
  AND download_status = 'completed' AND local_path IS NOT NULL
