UPDATE item_text SET language = :language WHERE media_item_id = :id
