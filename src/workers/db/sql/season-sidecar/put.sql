INSERT OR REPLACE INTO season_sidecar (sidecar_id, media_item_id, season, title, overview, year, local_path, file_size, dominant_color)
VALUES (:sidecarId, :seriesId, :season, :title, :overview, :year, :key, :bytes, :color)
