-- List rows as one JSON text. CROSS JOIN keeps the order of the ids; one that is gone is left out.
SELECT json_group_array(json_object(
  'id', item.id,
  'title', item.title,
  'year', item.year,
  'mediaType', item.media_type,
  'rating', item.rating,
  'runtimeMin', item.runtime_min,
  'addedAt', item.added_at,
  'sizeBytes', (SELECT sum(size_bytes) FROM media_file WHERE media_item_id = item.id),
  'status', item.status,
  'season', item.season,
  'episode', item.episode,
  'seriesTitle', series.title
)) AS rows
FROM json_each(:ids) AS wanted
  CROSS JOIN media_item AS item ON item.id = wanted.value
  LEFT JOIN media_item AS series ON series.id = item.series_id
