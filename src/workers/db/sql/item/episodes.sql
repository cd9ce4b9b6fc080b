SELECT id, title, season, episode FROM media_item
WHERE series_id = :seriesId ORDER BY season, episode, id
