INSERT INTO series_episode (series_id, season, episode, title, aired_date)
VALUES (:seriesId, :season, :episode, :title, :airedDate)
ON CONFLICT (series_id, season, episode) DO UPDATE SET title = excluded.title, aired_date = excluded.aired_date
