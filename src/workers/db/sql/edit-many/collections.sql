SELECT json_group_array(json_array(name, titles)) FROM (
  SELECT collection.name AS name, count(*) AS titles FROM item_collection JOIN collection ON collection.id = collection_id
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY collection_id)
