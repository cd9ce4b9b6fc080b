SELECT media_item_id, description FROM item_text
WHERE media_item_id > :after ORDER BY media_item_id LIMIT :limit
