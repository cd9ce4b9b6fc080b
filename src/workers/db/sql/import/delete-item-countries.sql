DELETE FROM item_country WHERE media_item_id = :id
