SELECT id, name, description, artwork_key AS artworkKey, artwork_color AS artworkColor,
  (SELECT count(*) FROM item_collection WHERE collection_id = collection.id) AS count,
  (SELECT count(*) FROM item_collection JOIN watched_state ON watched_state.media_item_id = item_collection.media_item_id
    WHERE collection_id = collection.id AND is_watched = 1) AS watched,
  (SELECT json_group_array(media_item_id) FROM (
    SELECT media_item_id FROM item_collection WHERE collection_id = collection.id
    ORDER BY position, media_item_id LIMIT 4)) AS first
FROM collection WHERE :id IS NULL OR id = :id ORDER BY name
