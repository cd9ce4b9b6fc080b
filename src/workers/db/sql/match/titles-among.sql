-- As unmatched-titles.sql; with :withCases also those that were asked for before.
SELECT media_item.id, media_type AS mediaType, title, original_title AS originalTitle, year, runtime_min AS runtimeMin,
  (SELECT json_group_array(alternative_title.title) FROM alternative_title WHERE media_item_id = media_item.id) AS alternativeTitles,
  (SELECT json_group_object(source, external_id) FROM external_id WHERE media_item_id = media_item.id) AS externalIds,
  (SELECT json_group_array(json_object('season', season, 'highest', highest)) FROM (
    SELECT season, max(episode) AS highest FROM media_item AS own
    WHERE series_id = media_item.id AND season IS NOT NULL GROUP BY season)) AS seasons
FROM json_each(:ids) AS wanted CROSS JOIN media_item ON media_item.id = wanted.value
WHERE library_id = :libraryId AND media_type IN ('movie', 'series')
  AND (status = 'pending' OR :withCases AND status IN ('failed', 'skipped'))
  AND (:withCases OR NOT EXISTS (SELECT 1 FROM match_case WHERE media_item_id = media_item.id))
