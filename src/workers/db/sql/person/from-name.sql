SELECT id FROM person WHERE name >= :name ORDER BY name, id LIMIT 1
