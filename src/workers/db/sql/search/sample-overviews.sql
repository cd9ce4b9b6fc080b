SELECT description FROM item_text WHERE media_item_id >= :first ORDER BY media_item_id LIMIT :limit
