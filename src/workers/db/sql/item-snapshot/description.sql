SELECT description, language FROM item_text WHERE media_item_id = :itemId
