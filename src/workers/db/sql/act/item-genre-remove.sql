DELETE FROM item_genre WHERE (media_item_id, genre_id) IN (
  SELECT value ->> 0, genre.id FROM json_each(:rows) JOIN genre ON genre.name = value ->> 1
)
