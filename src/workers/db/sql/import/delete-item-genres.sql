DELETE FROM item_genre WHERE media_item_id = :id RETURNING genre_id
