SELECT media_item_id, collection_id FROM item_collection
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
