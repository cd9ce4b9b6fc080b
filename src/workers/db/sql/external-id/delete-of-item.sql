DELETE FROM external_id WHERE media_item_id = :itemId
