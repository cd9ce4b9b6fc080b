-- It is asked for again, whatever came of that before.
UPDATE media_item SET media_type = :mediaType, title = :title, sort_title = :sortTitle, year = :year,
  aired_date = :airedDate, series_id = :seriesId, season = :season, episode = :episode, status = 'pending', updated_at = :now
WHERE id = :itemId
