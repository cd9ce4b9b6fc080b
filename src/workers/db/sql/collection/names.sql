SELECT id, name FROM collection ORDER BY name
