DELETE FROM artwork WHERE media_item_id = :itemId
