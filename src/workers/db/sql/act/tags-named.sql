SELECT id, name FROM tag WHERE name IN (SELECT value FROM json_each(:names))
