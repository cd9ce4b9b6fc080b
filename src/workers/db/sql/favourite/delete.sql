DELETE FROM favourite WHERE media_item_id = :itemId
