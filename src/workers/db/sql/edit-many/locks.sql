SELECT json_group_array(json_array(field, titles)) FROM (
  SELECT field, count(*) AS titles FROM item_field
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) AND is_locked = 1 GROUP BY field)
