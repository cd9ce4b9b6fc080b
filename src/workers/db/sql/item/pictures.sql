-- The chosen ones first.
SELECT artwork_type AS type, url, local_path AS key, width, height, file_size AS bytes, dominant_color AS dominantColor,
  1 AS isChosen
FROM own_artwork WHERE media_item_id = :itemId
UNION ALL
SELECT artwork_type, url, local_path, width, height, file_size, dominant_color, 0
FROM artwork WHERE media_item_id = :itemId AND artwork_type IN ('poster', 'fanart')
  AND download_status = 'completed' AND local_path IS NOT NULL
