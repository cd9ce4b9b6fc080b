SELECT media_item.id, title, original_title, description
FROM media_item LEFT JOIN item_text ON item_text.media_item_id = media_item.id
WHERE media_item.id > :after ORDER BY media_item.id LIMIT :limit
