SELECT media_item_id, country FROM item_country
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
