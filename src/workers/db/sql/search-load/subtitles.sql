SELECT media_item_id, language FROM subtitle
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
