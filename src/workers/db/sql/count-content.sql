SELECT
  (SELECT count(*) FROM library) AS libraries,
  (SELECT count(*) FROM media_item) AS items
