INSERT INTO company (name, created_at) VALUES (:name, :createdAt)
