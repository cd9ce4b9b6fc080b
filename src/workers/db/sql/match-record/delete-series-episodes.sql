DELETE FROM series_episode WHERE series_id = :seriesId
