DELETE FROM item_text WHERE media_item_id = :id
