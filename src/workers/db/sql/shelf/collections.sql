-- Of titles those that lists show; where there are no others, nothing is looked up for that.
SELECT id, name, description, artwork_key AS artworkKey, artwork_color AS artworkColor,
  (SELECT count(*) FROM item_collection WHERE collection_id = collection.id
    AND (NOT :hasHidden OR EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
      AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)))) AS count,
  (SELECT count(*) FROM item_collection JOIN watched_state USING (media_item_id)
    WHERE collection_id = collection.id AND is_watched = 1
    AND (NOT :hasHidden OR EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = item_collection.media_item_id
      AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)))) AS watched,
  (SELECT json_group_array(media_item_id) FROM (
    SELECT media_item_id FROM item_collection WHERE collection_id = collection.id
    AND (NOT :hasHidden OR EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
      AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)))
    ORDER BY position, media_item_id LIMIT 4)) AS first
FROM collection WHERE :id IS NULL OR id = :id ORDER BY name
