INSERT INTO item_text (media_item_id, description) VALUES (:itemId, :description)
ON CONFLICT (media_item_id) DO UPDATE SET description = excluded.description
