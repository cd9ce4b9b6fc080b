-- Moved within its collection: nothing a search knows has changed.
UPDATE item_collection SET position = edited.value ->> 2
FROM json_each(:rows) AS edited
WHERE item_collection.media_item_id = edited.value ->> 0 AND item_collection.collection_id = edited.value ->> 1
