-- At the end of the collection; an item that is in it stays where it is.
INSERT OR IGNORE INTO item_collection (media_item_id, collection_id, position)
SELECT :itemId, :collectionId, coalesce(max(position) + 1, 0) FROM item_collection WHERE collection_id = :collectionId
