SELECT library_id AS libraryId, json_group_array(id) AS itemIds FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids)) GROUP BY library_id
