SELECT json_group_array(json_array(media_item_id, field, is_edited, is_locked, changed_at)) FROM item_field
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
