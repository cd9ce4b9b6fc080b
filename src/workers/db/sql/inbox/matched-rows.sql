SELECT item.id, item.library_id AS libraryId, item.media_type AS mediaType, item.title, item.year,
  item.runtime_min AS runtimeMin, item.status, 'matched' AS outcome, found.score, '' AS folder, NULL AS message,
  coalesce(
    (SELECT path FROM media_file WHERE media_item_id = item.id ORDER BY id LIMIT 1),
    (SELECT path FROM media_item AS part CROSS JOIN media_file ON media_file.media_item_id = part.id
     WHERE part.series_id = item.id ORDER BY part.season, part.episode LIMIT 1)) AS path,
  (SELECT json_object('title', before ->> '$.item.title', 'year', before ->> '$.item.year') FROM match_before
   WHERE match_before.media_item_id = item.id) AS before,
  coalesce(found.candidates -> '$[0].reasons', '[]') AS reasons,
  (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
   WHERE media_item_id = item.id AND artwork_type = 'poster' AND download_status = 'completed'
     AND local_path IS NOT NULL ORDER BY id LIMIT 1) AS poster
FROM json_each(:ids) AS wanted
  CROSS JOIN media_item AS item ON item.id = wanted.value
  CROSS JOIN match_record AS found ON found.media_item_id = item.id
