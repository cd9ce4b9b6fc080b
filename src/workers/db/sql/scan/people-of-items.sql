SELECT DISTINCT person_id AS id FROM credit WHERE media_item_id IN (SELECT value FROM json_each(:ids))
