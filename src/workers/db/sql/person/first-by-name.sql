SELECT id FROM person ORDER BY name, id LIMIT :limit
