SELECT id, library_id, media_type, sort_title, year, series_id, season, episode
FROM media_item WHERE id = :id
