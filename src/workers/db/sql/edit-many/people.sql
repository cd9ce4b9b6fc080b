-- Somebody may have several parts in a title.
SELECT json_group_array(json_array(person_id, role, titles)) FROM (
  SELECT person_id, role, count(DISTINCT media_item_id) AS titles FROM credit
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY person_id, role)
