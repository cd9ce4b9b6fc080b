SELECT json_group_array(json_array(name, titles)) FROM (
  SELECT country AS name, count(*) AS titles FROM item_country
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY country)
