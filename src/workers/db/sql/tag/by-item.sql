SELECT tag.id, tag.name FROM item_tag JOIN tag ON tag.id = item_tag.tag_id
WHERE item_tag.media_item_id = :itemId ORDER BY tag.name
