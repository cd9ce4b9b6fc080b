DELETE FROM credit WHERE media_item_id = :id
