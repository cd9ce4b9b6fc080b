UPDATE OR IGNORE series_season SET series_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE series_season.series_id = pair.value ->> 0
