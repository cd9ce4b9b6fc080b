-- As titles-among.sql, of those a person has chosen, in any library. Refreshed is what is matched, by what providers know it as
-- and by its ids; asked for again is the rest, and what nobody chose: by what its NFO says, for the ids of a match would find
-- it again.
SELECT media_item.id, media_type AS mediaType, title, original_title AS originalTitle, year, runtime_min AS runtimeMin,
  (SELECT json_group_array(alternative_title.title) FROM alternative_title WHERE media_item_id = media_item.id) AS alternativeTitles,
  iif(:isRefresh OR status <> 'matched',
    (SELECT json_group_object(source, external_id) FROM external_id WHERE media_item_id = media_item.id),
    coalesce((SELECT external_ids FROM item_nfo WHERE media_item_id = media_item.id), '{}')) AS externalIds,
  (SELECT json_group_array(json_object('season', season, 'highest', highest)) FROM (
    SELECT season, max(episode) AS highest FROM media_item AS own
    WHERE series_id = media_item.id AND season IS NOT NULL GROUP BY season)) AS seasons,
  iif(:isRefresh,
    (SELECT json_group_array(json_object('provider', provider, 'id', provider_title_id, 'kind', media_type))
     FROM item_metadata WHERE media_item_id = media_item.id),
    '[]') AS known
FROM json_each(:ids) AS wanted CROSS JOIN media_item ON media_item.id = wanted.value
WHERE media_type IN ('movie', 'series')
  AND (SELECT id <> 0 AND deleted_at IS NULL FROM library WHERE library.id = library_id)
  AND iif(:isRefresh,
    status IN ('matched', 'manual') AND (
      EXISTS (SELECT 1 FROM external_id WHERE media_item_id = media_item.id)
      OR EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = media_item.id)),
    status <> 'manual')
