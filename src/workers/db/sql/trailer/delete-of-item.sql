DELETE FROM trailer WHERE media_item_id = :itemId
