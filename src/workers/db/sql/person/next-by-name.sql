SELECT id FROM person WHERE (name, id) > (:name, :id) ORDER BY name, id LIMIT :limit
