DELETE FROM item_tag WHERE media_item_id = :itemId AND tag_id = :tagId
