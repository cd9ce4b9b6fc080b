INSERT OR IGNORE INTO search_pending (media_item_id) VALUES (:id)
