-- What lies in a season's own folder comes before what is named after it elsewhere.
SELECT season_sidecar.season, title, substr(overview, 1, :overviewLength) AS overview, year, local_path AS key,
  dominant_color AS color
FROM season_sidecar JOIN sidecar ON sidecar.id = sidecar_id
WHERE media_item_id = :seriesId
ORDER BY sidecar.season IS NOT NULL, sidecar_id
