SELECT NOT EXISTS (SELECT 1 FROM person WHERE name = :name AND id <> :id) AS isOnlyOne
