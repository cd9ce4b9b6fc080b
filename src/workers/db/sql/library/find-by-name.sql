SELECT id FROM library WHERE name = :name
