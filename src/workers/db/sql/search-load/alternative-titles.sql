SELECT media_item_id, title FROM alternative_title
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
