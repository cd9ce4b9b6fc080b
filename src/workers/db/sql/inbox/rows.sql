-- CROSS JOIN keeps the order of the ids; one that is gone is left out. A series' first file is its first episode's.
SELECT item.id, item.library_id AS libraryId, item.media_type AS mediaType, item.title, item.year,
  item.runtime_min AS runtimeMin, item.status, found.outcome, found.score, found.folder, found.message,
  coalesce(
    (SELECT path FROM media_file WHERE media_item_id = item.id ORDER BY id LIMIT 1),
    (SELECT path FROM media_item AS part CROSS JOIN media_file ON media_file.media_item_id = part.id
     WHERE part.series_id = item.id ORDER BY part.season, part.episode LIMIT 1)) AS path,
  NULL AS before, '[]' AS reasons, NULL AS poster
FROM json_each(:ids) AS wanted
  CROSS JOIN media_item AS item ON item.id = wanted.value
  CROSS JOIN match_case AS found ON found.media_item_id = item.id
WHERE found.list = :list
