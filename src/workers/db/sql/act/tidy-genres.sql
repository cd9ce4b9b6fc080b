-- Genres that no title has any more; their names come second in the rows.
DELETE FROM genre WHERE name IN (SELECT value ->> 1 FROM json_each(:rows))
  AND NOT EXISTS (SELECT 1 FROM item_genre WHERE genre_id = genre.id)
