INSERT INTO trailer (media_item_id, name, url, language, created_at) VALUES (:itemId, :name, :url, :language, :now)
