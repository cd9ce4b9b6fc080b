-- With an id that no root has had.
INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
SELECT max(coalesce((SELECT max(id) FROM scan_root), 0), highest_id.id) + 1, :libraryId, :name, :kind, :handleKey, :now, :now
FROM highest_id WHERE table_name = 'scan_root'
