-- Of the same import: a later one of a file of that name leaves when titles came as it is.
UPDATE import_origin SET last_id = :lastId
WHERE first_id = (SELECT max(first_id) FROM import_origin) AND last_id = :firstId - 1 AND name = :name
  AND imported_at = :startedAt
