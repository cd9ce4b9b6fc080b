SELECT id, name FROM genre WHERE id IN (SELECT value FROM json_each(:ids))
