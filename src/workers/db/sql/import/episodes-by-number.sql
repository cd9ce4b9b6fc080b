SELECT id FROM media_item
WHERE series_id = :seriesId AND season IS :season AND episode IS :episode
ORDER BY id LIMIT 50
