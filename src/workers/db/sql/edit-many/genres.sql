SELECT json_group_array(json_array(name, titles)) FROM (
  SELECT genre.name AS name, count(*) AS titles FROM item_genre JOIN genre ON genre.id = genre_id
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY genre_id)
