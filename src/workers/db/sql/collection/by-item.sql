SELECT collection.id, collection.name FROM item_collection JOIN collection ON collection.id = item_collection.collection_id
WHERE item_collection.media_item_id = :itemId ORDER BY collection.name
