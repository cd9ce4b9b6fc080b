INSERT INTO item_id_floor (one, id) VALUES (1, :id) ON CONFLICT (one) DO UPDATE SET id = max(id, excluded.id)
