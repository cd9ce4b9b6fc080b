DELETE FROM item_keyword WHERE media_item_id = :itemId
