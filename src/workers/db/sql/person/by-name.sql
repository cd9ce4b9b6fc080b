SELECT id, name FROM person WHERE name = :name ORDER BY id
