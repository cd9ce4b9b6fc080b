SELECT id FROM genre WHERE name = :name
