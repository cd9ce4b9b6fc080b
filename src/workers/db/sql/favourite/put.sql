INSERT INTO favourite (media_item_id, notes, favourited_at) VALUES (:itemId, :notes, :now)
ON CONFLICT (media_item_id) DO UPDATE SET notes = excluded.notes
