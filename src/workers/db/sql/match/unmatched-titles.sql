SELECT media_item.id, media_type AS mediaType, title, original_title AS originalTitle, year, runtime_min AS runtimeMin,
  (SELECT json_group_array(alternative_title.title) FROM alternative_title WHERE media_item_id = media_item.id) AS alternativeTitles,
  (SELECT json_group_object(source, external_id) FROM external_id WHERE media_item_id = media_item.id) AS externalIds,
  (SELECT json_group_array(json_object('season', season, 'highest', highest)) FROM (
    SELECT season, max(episode) AS highest FROM media_item AS own
    WHERE series_id = media_item.id AND season IS NOT NULL GROUP BY season)) AS seasons
FROM media_item INDEXED BY media_item_unmatched
WHERE library_id = :libraryId AND media_item.id > :after AND status = 'pending' AND media_type IN ('movie', 'series')
  AND NOT EXISTS (SELECT 1 FROM match_case WHERE media_item_id = media_item.id)
ORDER BY media_item.id LIMIT :limit
