SELECT
  (SELECT count(*) FROM library WHERE id <> 0) AS libraries,
  (SELECT count(*) FROM media_item) AS items
