DELETE FROM genre WHERE id NOT IN (SELECT genre_id FROM item_genre)
