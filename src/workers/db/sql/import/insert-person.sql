INSERT INTO person (id, name, created_at) VALUES (:id, :name, :created_at)
