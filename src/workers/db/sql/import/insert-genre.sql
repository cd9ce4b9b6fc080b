INSERT INTO genre (name) VALUES (:name)
