SELECT json_group_array(json_array(name, titles)) FROM (
  SELECT tag.name AS name, count(*) AS titles FROM item_tag JOIN tag ON tag.id = tag_id
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY tag_id)
