SELECT description FROM item_text WHERE media_item_id = :itemId
