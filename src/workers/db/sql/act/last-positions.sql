SELECT json_group_array(json_array(collection_id, position)) FROM (
  SELECT collection_id, max(position) AS position FROM item_collection
  WHERE collection_id IN (SELECT value FROM json_each(:ids)) GROUP BY collection_id
)
