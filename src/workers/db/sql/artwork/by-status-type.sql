SELECT id, media_item_id AS itemId, artwork_type AS artworkType, url, local_path AS localPath, size, width, height,
  file_size AS fileSize, dominant_color AS dominantColor, download_status AS downloadStatus
FROM artwork WHERE download_status = :downloadStatus AND artwork_type = :artworkType ORDER BY id LIMIT :limit
