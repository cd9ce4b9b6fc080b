SELECT id, name FROM tag ORDER BY name
