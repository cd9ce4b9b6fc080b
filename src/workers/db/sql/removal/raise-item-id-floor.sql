-- Acts name titles by their ids, as what they were imported from does.
INSERT INTO item_id_floor (one, id) SELECT 1, max(id) FROM media_item
WHERE EXISTS (SELECT 1 FROM act) OR EXISTS (SELECT 1 FROM import_origin)
HAVING max(id) IS NOT NULL
ON CONFLICT (one) DO UPDATE SET id = max(id, excluded.id)
