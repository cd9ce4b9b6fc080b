SELECT id, name FROM person WHERE id > :after ORDER BY id LIMIT :limit
