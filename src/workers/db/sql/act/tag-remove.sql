DELETE FROM tag WHERE id IN (SELECT value ->> 0 FROM json_each(:rows))
