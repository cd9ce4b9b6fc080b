SELECT 1 AS isOwn FROM item_field WHERE media_item_id = :itemId AND field = :field
