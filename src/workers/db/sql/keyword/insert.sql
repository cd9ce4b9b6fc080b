INSERT OR IGNORE INTO item_keyword (media_item_id, keyword) VALUES (:itemId, :keyword)
