INSERT OR IGNORE INTO item_tag (media_item_id, tag_id) VALUES (:itemId, :tagId)
