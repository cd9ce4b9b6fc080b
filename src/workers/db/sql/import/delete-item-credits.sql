DELETE FROM credit WHERE media_item_id = :id RETURNING person_id
