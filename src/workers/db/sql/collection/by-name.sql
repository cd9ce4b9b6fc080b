SELECT id FROM collection WHERE name = :name
