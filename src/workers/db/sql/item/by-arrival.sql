-- While a first load has no sort indexes: the order of arrival, by the table itself. The pluses keep
-- SQLite from an index of the library that is up already, after which it would sort.
SELECT id FROM media_item
WHERE id > :after
  AND +library_id IN (SELECT value FROM json_each(:libraryIds))
  AND (:mediaType IS NULL OR +media_type = :mediaType)
ORDER BY id LIMIT :limit
