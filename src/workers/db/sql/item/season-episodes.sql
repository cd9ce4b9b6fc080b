SELECT id, title, season, episode FROM media_item
WHERE series_id = :seriesId AND season = :season ORDER BY episode, id
