SELECT id, name, description,
  (SELECT count(*) FROM item_collection WHERE collection_id = collection.id) AS count
FROM collection ORDER BY name
