INSERT INTO person (name, created_at) VALUES (:name, :now)
