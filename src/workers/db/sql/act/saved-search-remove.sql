DELETE FROM saved_search WHERE id IN (SELECT value ->> 0 FROM json_each(:rows))
