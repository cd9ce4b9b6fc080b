SELECT id FROM media_item WHERE series_id = :seriesId AND season = :season AND aired_date = :date ORDER BY id LIMIT 1
