SELECT role, position, person_id, character_name FROM credit WHERE media_item_id = :id
