SELECT id FROM person ORDER BY name DESC, id DESC LIMIT :limit
