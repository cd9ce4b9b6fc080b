SELECT item.id, item.title, item.year, item.media_type AS mediaType, item.rating, item.runtime_min AS runtimeMin,
  item.added_at AS addedAt, (SELECT sum(size_bytes) FROM media_file WHERE media_item_id = item.id) AS sizeBytes,
  item.status, item.season, item.episode, series.title AS seriesTitle,
  item.library_id AS libraryId, library.name AS libraryName, library.is_synthetic AS isSynthetic,
  item.sort_title AS sortTitle, item.original_title AS originalTitle, item_text.description,
  item_text.language AS descriptionLanguage,
  item.aired_date AS airedDate, item.votes, item.updated_at AS updatedAt, item.series_id AS seriesId,
  (SELECT rating FROM user_rating WHERE media_item_id = item.id) AS userRating,
  coalesce(
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.id AND artwork_type = 'poster'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.id AND artwork_type = 'poster' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'poster'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'poster' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1)) AS poster,
  coalesce(
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.id AND artwork_type = 'fanart'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.id AND artwork_type = 'fanart' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM own_artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'fanart'),
    (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
     WHERE media_item_id = item.series_id AND artwork_type = 'fanart' AND download_status = 'completed'
       AND local_path IS NOT NULL ORDER BY id LIMIT 1)) AS backdrop,
  EXISTS (SELECT 1 FROM artwork WHERE media_item_id IN (item.id, item.series_id) AND artwork_type = 'fanart'
    AND download_status = 'pending') AS awaitsBackdrop
FROM media_item AS item
  JOIN library ON library.id = item.library_id
  LEFT JOIN item_text ON item_text.media_item_id = item.id
  LEFT JOIN media_item AS series ON series.id = item.series_id
WHERE item.id = :id
