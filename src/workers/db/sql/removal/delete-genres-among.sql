DELETE FROM genre WHERE id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM item_genre WHERE genre_id = genre.id)
