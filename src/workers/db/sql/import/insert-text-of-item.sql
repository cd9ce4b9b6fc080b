INSERT INTO item_text (media_item_id, description) VALUES (:id, :description)
