SELECT media_item_id FROM credit WHERE person_id = :personId AND role = :role
