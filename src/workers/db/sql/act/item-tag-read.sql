SELECT json_group_array(json_array(media_item_id, tag_id)) FROM item_tag
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
