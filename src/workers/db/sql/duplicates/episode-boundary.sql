SELECT series_id AS seriesId FROM media_item WHERE series_id > :after ORDER BY series_id LIMIT 1 OFFSET :size
