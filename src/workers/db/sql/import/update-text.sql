UPDATE item_text SET description = :description, language = NULL WHERE media_item_id = :id
