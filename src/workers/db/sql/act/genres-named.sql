SELECT name FROM genre WHERE name IN (SELECT value FROM json_each(:names))
