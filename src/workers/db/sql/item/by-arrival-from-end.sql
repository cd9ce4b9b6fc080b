-- As by-arrival.sql, the last first.
SELECT id FROM media_item
WHERE +library_id IN (SELECT value FROM json_each(:libraryIds))
  AND (:mediaType IS NULL OR +media_type = :mediaType)
ORDER BY id DESC LIMIT :limit
