DELETE FROM collection WHERE id IN (SELECT value ->> 0 FROM json_each(:rows))
