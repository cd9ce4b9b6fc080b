INSERT INTO library (name, path, media_type, description, is_synthetic, color, created_at, updated_at)
VALUES (:name, :path, :mediaType, :description, :isSynthetic, :color, :now, :now)
