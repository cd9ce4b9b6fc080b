SELECT media_item_id, is_watched, last_watched_at FROM watched_state
WHERE media_item_id > :after AND media_item_id <= :last
