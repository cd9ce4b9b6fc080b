-- Acts name titles by their ids.
INSERT INTO item_id_floor (one, id) SELECT 1, max(id) FROM media_item WHERE EXISTS (SELECT 1 FROM act)
HAVING max(id) IS NOT NULL
ON CONFLICT (one) DO UPDATE SET id = max(id, excluded.id)
