SELECT media_item_id FROM item_text WHERE media_item_id > :after AND media_item_id <= :last
