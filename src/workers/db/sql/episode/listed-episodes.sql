SELECT season, episode, aired_date AS airedDate FROM series_episode
WHERE series_id = :seriesId ORDER BY season, episode
