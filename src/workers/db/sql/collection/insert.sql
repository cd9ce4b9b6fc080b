INSERT INTO collection (name, description, created_at, updated_at) VALUES (:name, :description, :now, :now)
