SELECT media_item_id, person_id FROM credit
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
