SELECT json_group_array(json_array(media_item_id, library_id, deleted_at)) FROM bin_item
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
