DELETE FROM series_season WHERE series_id = :seriesId
