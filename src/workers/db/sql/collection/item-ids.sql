-- Those that lists show; the others keep their places.
SELECT media_item_id AS id FROM item_collection
WHERE collection_id = :collectionId
  AND EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
    AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL))
ORDER BY position, media_item_id
