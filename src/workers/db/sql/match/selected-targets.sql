-- What is matched of each title: an episode with its series.
SELECT DISTINCT coalesce(series_id, media_item.id)
FROM json_each(:ids) AS wanted CROSS JOIN media_item ON media_item.id = wanted.value
