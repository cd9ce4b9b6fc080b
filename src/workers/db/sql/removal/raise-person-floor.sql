-- Acts name people by their ids: those of who is deleted are not given out again.
INSERT INTO highest_id (table_name, id) SELECT 'person', max(id) FROM person HAVING max(id) IS NOT NULL
ON CONFLICT (table_name) DO UPDATE SET id = max(id, excluded.id)
