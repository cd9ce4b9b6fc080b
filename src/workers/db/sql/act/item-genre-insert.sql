INSERT OR IGNORE INTO item_genre (media_item_id, genre_id)
SELECT value ->> 0, genre.id FROM json_each(:rows) JOIN genre ON genre.name = value ->> 1
