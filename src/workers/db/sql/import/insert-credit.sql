INSERT INTO credit (media_item_id, role, position, person_id, character_name)
VALUES (:media_item_id, :role, :position, :person_id, :character_name)
