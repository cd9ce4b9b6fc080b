SELECT group_concat(id) AS ids FROM media_item
WHERE series_id > :after AND series_id <= :last AND season IS NOT NULL AND episode IS NOT NULL
GROUP BY series_id, season, episode HAVING count(*) > 1
