-- The titles are looked through rather than all that these people are in.
SELECT json_group_array(json_array(person_id, role, character_name, titles)) FROM (
  SELECT person_id, role, character_name, count(*) AS titles FROM credit
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) AND +person_id IN (SELECT value FROM json_each(:people))
  GROUP BY person_id, role, character_name)
