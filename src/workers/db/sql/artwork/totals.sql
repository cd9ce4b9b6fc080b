SELECT count(*) AS pictures, coalesce(sum(bytes), 0) AS bytes FROM (
  SELECT max(bytes) AS bytes FROM (
    SELECT local_path AS key, file_size AS bytes FROM artwork WHERE local_path IS NOT NULL
    UNION ALL SELECT local_path, file_size FROM own_artwork WHERE local_path > ''
    UNION ALL SELECT local_path, file_size FROM season_sidecar WHERE local_path IS NOT NULL)
  GROUP BY key) AS picture
