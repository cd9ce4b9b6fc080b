SELECT keyword AS name FROM item_keyword WHERE media_item_id = :itemId ORDER BY keyword
