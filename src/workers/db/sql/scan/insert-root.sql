INSERT INTO scan_root (library_id, name, kind, handle_key, created_at, updated_at)
VALUES (:libraryId, :name, :kind, :handleKey, :now, :now)
