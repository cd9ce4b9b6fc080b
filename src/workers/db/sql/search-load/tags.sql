SELECT media_item_id, tag_id FROM item_tag
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
