UPDATE import_origin SET last_id = :firstId - 1
WHERE first_id = (SELECT max(first_id) FROM import_origin WHERE first_id < :firstId) AND last_id >= :firstId
