INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 5
FROM json_each(:rows)
