-- Seasons in which an episode waits: one that is listed, or might be by now.
SELECT series_id AS id, json_group_array(DISTINCT season) AS seasons,
  (SELECT json_group_array(json_object('provider', provider, 'id', provider_title_id, 'kind', 'series'))
   FROM item_metadata WHERE media_item_id = series_id) AS refs
FROM media_item INDEXED BY media_item_unmatched_episode
WHERE library_id = :libraryId AND series_id > :after AND status = 'pending' AND media_type = 'episode' AND season IS NOT NULL
  AND (SELECT status FROM media_item AS series WHERE series.id = media_item.series_id) IN ('matched', 'manual')
  AND EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = media_item.series_id)
  AND (EXISTS (SELECT 1 FROM series_episode AS listed WHERE listed.series_id = media_item.series_id
      AND listed.season = media_item.season AND listed.episode = media_item.episode)
    OR NOT EXISTS (SELECT 1 FROM series_season WHERE series_season.series_id = media_item.series_id
      AND series_season.season = media_item.season AND listed_at > :listedBefore))
GROUP BY series_id ORDER BY series_id LIMIT :limit
