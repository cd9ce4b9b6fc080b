DELETE FROM item_collection WHERE media_item_id = :itemId AND collection_id = :collectionId
