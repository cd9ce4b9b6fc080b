SELECT item_genre.media_item_id AS id FROM genre JOIN item_genre ON item_genre.genre_id = genre.id
WHERE genre.name = :name ORDER BY item_genre.media_item_id
