SELECT genre.id, genre.name FROM item_genre JOIN genre ON genre.id = item_genre.genre_id
WHERE item_genre.media_item_id = :itemId
