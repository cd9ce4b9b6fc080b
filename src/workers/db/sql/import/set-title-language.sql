UPDATE alternative_title SET language = :language WHERE media_item_id = :id AND title = :title
