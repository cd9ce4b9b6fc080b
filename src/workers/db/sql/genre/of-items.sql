SELECT item_genre.genre_id AS genreId, count(*) AS count
FROM json_each(:ids) AS wanted CROSS JOIN item_genre ON item_genre.media_item_id = wanted.value
GROUP BY item_genre.genre_id
