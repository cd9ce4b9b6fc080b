UPDATE season_sidecar SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE season_sidecar.media_item_id = pair.value ->> 0
