INSERT INTO artwork (media_item_id, artwork_type, url, download_status, created_at, updated_at)
VALUES (:itemId, :artworkType, :url, 'pending', :now, :now)
