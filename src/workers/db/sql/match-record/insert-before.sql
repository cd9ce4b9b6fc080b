INSERT OR IGNORE INTO match_before (media_item_id, title_id, before) VALUES (:itemId, :titleId, :before)
