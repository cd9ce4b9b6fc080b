INSERT INTO series_episode (series_id, season, episode, title, aired_date, overview, runtime_min, still_url)
VALUES (:seriesId, :season, :episode, :title, :airedDate, :overview, :runtimeMin, :stillUrl)
ON CONFLICT (series_id, season, episode) DO UPDATE SET title = excluded.title, aired_date = excluded.aired_date,
  overview = excluded.overview, runtime_min = excluded.runtime_min, still_url = excluded.still_url
