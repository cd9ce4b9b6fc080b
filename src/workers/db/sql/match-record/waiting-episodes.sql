SELECT id, season, episode FROM media_item INDEXED BY media_item_series_episode
WHERE series_id = :seriesId AND status = 'pending' AND season IS NOT NULL AND episode IS NOT NULL
