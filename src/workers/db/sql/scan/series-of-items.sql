SELECT DISTINCT series_id AS id FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids)) AND series_id IS NOT NULL
