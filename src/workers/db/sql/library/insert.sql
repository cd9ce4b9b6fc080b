-- With an id that no library has had.
INSERT INTO library (id, name, path, media_type, description, is_synthetic, color, created_at, updated_at)
SELECT max(coalesce((SELECT max(id) FROM library), 0), highest_id.id) + 1, :name, :path, :mediaType, :description,
  :isSynthetic, :color, :now, :now
FROM highest_id WHERE table_name = 'library'
