INSERT OR IGNORE INTO item_country (media_item_id, country) VALUES (:media_item_id, :country)
