SELECT media_item_id AS itemId, position FROM item_collection WHERE collection_id = :collectionId
ORDER BY position, media_item_id
