SELECT season, episode, title, aired_date AS airedDate, overview, runtime_min AS runtimeMin, still_url AS stillUrl
FROM series_episode WHERE series_id = :seriesId
