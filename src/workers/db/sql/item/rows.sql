-- List rows as one JSON text. CROSS JOIN keeps the order of the ids; one that is gone is left out. An episode without
-- a poster has its series'.
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
  'seriesTitle', series.title,
  'poster', json(coalesce(
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.id AND artwork_type = 'poster'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.id AND artwork_type = 'poster' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'poster'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'poster' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1)))
)) AS rows
FROM json_each(:ids) AS wanted
  CROSS JOIN media_item AS item ON item.id = wanted.value
  LEFT JOIN media_item AS series ON series.id = item.series_id
