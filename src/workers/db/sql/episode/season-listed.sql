-- The episodes of a season that no item is of.
SELECT episode, title, aired_date AS airedDate, runtime_min AS runtimeMin,
  substr(overview, 1, :overviewLength) AS overview
FROM series_episode AS listed
WHERE series_id = :seriesId AND season = :season
  AND NOT EXISTS (SELECT 1 FROM media_item AS item
    WHERE item.series_id = listed.series_id AND item.season = listed.season AND item.episode = listed.episode
      AND NOT (item.library_id = 0 AND (SELECT library_id FROM media_item AS series WHERE series.id = :seriesId) <> 0))
ORDER BY episode
