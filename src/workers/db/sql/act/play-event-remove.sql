DELETE FROM play_event WHERE id IN (SELECT value ->> 1 FROM json_each(:rows))
