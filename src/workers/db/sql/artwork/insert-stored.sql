INSERT INTO artwork (media_item_id, artwork_type, url, local_path, size, width, height, file_size, dominant_color,
  download_status, created_at, updated_at, downloaded_at)
VALUES (:itemId, :artworkType, :url, :key, 'original', :width, :height, :bytes, :dominantColor, 'completed', :now,
  :now, :now)
