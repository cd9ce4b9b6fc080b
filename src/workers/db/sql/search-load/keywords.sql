SELECT media_item_id, keyword FROM item_keyword
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
