SELECT id, name FROM collection WHERE name IN (SELECT value FROM json_each(:names))
