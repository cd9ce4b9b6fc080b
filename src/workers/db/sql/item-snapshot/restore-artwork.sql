-- Under the id it had, unless that is another's by now.
INSERT INTO artwork (id, media_item_id, artwork_type, url, local_path, size, width, height, file_size, dominant_color,
  download_status, created_at, updated_at, downloaded_at)
VALUES (iif(EXISTS (SELECT 1 FROM artwork WHERE id = :id), NULL, :id), :itemId, :artworkType, :url, :localPath, :size,
  :width, :height, :fileSize, :dominantColor, :downloadStatus, :createdAt, :updatedAt, :downloadedAt)
