INSERT OR IGNORE INTO alternative_title (media_item_id, title) VALUES (:media_item_id, :title)
