SELECT media_item_id FROM favourite WHERE media_item_id > :after AND media_item_id <= :last
