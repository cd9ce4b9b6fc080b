SELECT id, name, biography, birthday, deathday FROM person WHERE id = :id
