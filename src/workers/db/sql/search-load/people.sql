SELECT id, name FROM person WHERE id > :after AND id <= :last ORDER BY id
