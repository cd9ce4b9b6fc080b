SELECT series_id AS seriesId, id FROM media_item WHERE series_id IN (SELECT value FROM json_each(:ids))
