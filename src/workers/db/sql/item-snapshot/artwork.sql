SELECT id, artwork_type AS artworkType, url, local_path AS localPath, size, width, height, file_size AS fileSize,
  dominant_color AS dominantColor, download_status AS downloadStatus, created_at AS createdAt,
  updated_at AS updatedAt, downloaded_at AS downloadedAt
FROM artwork WHERE media_item_id = :itemId ORDER BY id
