INSERT OR IGNORE INTO genre (name) SELECT DISTINCT value ->> 1 FROM json_each(:rows)
