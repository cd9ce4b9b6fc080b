UPDATE import_origin SET last_id = :lastId, imported_at = :now
WHERE first_id = (SELECT max(first_id) FROM import_origin) AND last_id = :firstId - 1 AND name = :name
