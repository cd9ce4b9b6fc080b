SELECT id, name FROM genre ORDER BY name
