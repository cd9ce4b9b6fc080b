-- Episodes that nobody has decided on, with a number.
SELECT id, season, episode FROM media_item
WHERE series_id = :seriesId AND status IN ('pending', 'matched') AND season IS NOT NULL AND episode IS NOT NULL
