DELETE FROM item_metadata WHERE media_item_id = :itemId
