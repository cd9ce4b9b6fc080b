INSERT OR IGNORE INTO item_collection (media_item_id, collection_id, position)
SELECT pair.value ->> 1, collection_id, position
FROM json_each(:pairs) AS pair CROSS JOIN item_collection ON media_item_id = pair.value ->> 0
