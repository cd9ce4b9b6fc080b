-- Of its own files, or of its episodes'; with how many there are.
SELECT path, count(*) OVER () AS count FROM (
  SELECT 0 AS season, 0 AS episode, path FROM media_file WHERE media_item_id = :itemId
  UNION ALL
  SELECT part.season, part.episode, path FROM media_item AS part
    CROSS JOIN media_file ON media_file.media_item_id = part.id WHERE part.series_id = :itemId)
ORDER BY season, episode, path LIMIT :limit
