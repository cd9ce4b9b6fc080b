UPDATE item_text SET description = :description WHERE media_item_id = :id
