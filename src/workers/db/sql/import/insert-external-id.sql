INSERT OR IGNORE INTO external_id (media_item_id, source, external_id)
VALUES (:media_item_id, :source, :external_id)
