SELECT media_item_id AS id FROM media_file WHERE id IN (SELECT value FROM json_each(:ids))
UNION SELECT media_item_id FROM media_file_other_item WHERE media_file_id IN (SELECT value FROM json_each(:ids))
