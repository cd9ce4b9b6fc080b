-- A film of which all is known, its poster too, need not be asked for.
SELECT media_item.id, media_type AS mediaType, title, original_title AS originalTitle, year, runtime_min AS runtimeMin,
  '[]' AS alternativeTitles, item_nfo.external_ids AS externalIds,
  (SELECT json_group_array(json_object('season', season, 'highest', highest)) FROM (
    SELECT season, max(episode) AS highest FROM media_item AS own
    WHERE series_id = media_item.id AND season IS NOT NULL GROUP BY season)) AS seasons
FROM item_nfo INDEXED BY item_nfo_waiting JOIN media_item ON media_item.id = media_item_id
WHERE wants_details = 1 AND media_item_id > :after AND library_id = :libraryId AND status = 'matched'
  AND (media_type = 'series' OR media_type = 'movie' AND NOT (
    said LIKE '%"description"%' AND said LIKE '%"credits"%'
    AND EXISTS (SELECT 1 FROM artwork WHERE artwork.media_item_id = media_item.id AND artwork_type = 'poster')))
ORDER BY item_nfo.media_item_id LIMIT :limit
