SELECT media_item_id AS id FROM item_tag WHERE tag_id = :tagId ORDER BY media_item_id
