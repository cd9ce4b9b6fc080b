INSERT INTO tag (name, color, created_at, updated_at) VALUES (:name, :color, :now, :now)
