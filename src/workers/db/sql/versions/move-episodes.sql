UPDATE media_item SET series_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE media_item.series_id = pair.value ->> 0
