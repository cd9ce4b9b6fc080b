UPDATE media_file SET media_item_id = :into WHERE media_item_id = :from RETURNING id
