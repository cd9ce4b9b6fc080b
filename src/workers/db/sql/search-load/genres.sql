SELECT media_item_id, genre_id FROM item_genre
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
