SELECT id FROM media_item WHERE id IN (SELECT value FROM json_each(:ids))
