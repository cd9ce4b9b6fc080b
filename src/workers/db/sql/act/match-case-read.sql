SELECT json_group_array(json_array(media_item_id, list)) FROM match_case
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
