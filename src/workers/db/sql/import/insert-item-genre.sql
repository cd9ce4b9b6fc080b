INSERT OR IGNORE INTO item_genre (media_item_id, genre_id) VALUES (:media_item_id, :genre_id)
