UPDATE OR IGNORE series_episode SET series_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE series_episode.series_id = pair.value ->> 0
