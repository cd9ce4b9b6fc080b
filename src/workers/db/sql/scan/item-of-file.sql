SELECT media_item_id AS itemId FROM media_file WHERE id = :id
