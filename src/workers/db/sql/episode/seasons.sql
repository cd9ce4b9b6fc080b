SELECT season, title, listed_at AS listedAt FROM series_season WHERE series_id = :seriesId ORDER BY season
