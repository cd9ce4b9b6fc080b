INSERT OR IGNORE INTO media_file_other_item (media_file_id, media_item_id) VALUES (:media_file_id, :media_item_id)
