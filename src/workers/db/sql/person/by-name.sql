SELECT id, name, biography, birthday, deathday FROM person WHERE name = :name ORDER BY id
