SELECT media_item_id AS id FROM item_collection
WHERE collection_id = :collectionId ORDER BY position, media_item_id
