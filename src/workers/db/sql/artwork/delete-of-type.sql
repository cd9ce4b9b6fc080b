DELETE FROM artwork WHERE media_item_id = :itemId AND artwork_type = :artworkType
