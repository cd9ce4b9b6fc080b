INSERT INTO series_season (series_id, season, title, listed_at) VALUES (:seriesId, :season, :title, :listedAt)
ON CONFLICT (series_id, season) DO UPDATE SET title = coalesce(excluded.title, title),
  listed_at = coalesce(excluded.listed_at, listed_at)
