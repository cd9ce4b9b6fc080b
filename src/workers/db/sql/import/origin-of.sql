SELECT name, imported_at AS importedAt, last_id AS lastId FROM import_origin
WHERE first_id <= :itemId ORDER BY first_id DESC LIMIT 1
