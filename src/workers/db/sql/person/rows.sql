-- List rows as one JSON text; from the index of credits alone. CROSS JOIN keeps the order of the ids.
SELECT json_group_array(json_object(
  'id', person.id,
  'name', person.name,
  'works', (SELECT count(DISTINCT media_item_id) FROM credit WHERE person_id = person.id),
  'role', (
    SELECT role FROM credit WHERE person_id = person.id GROUP BY role ORDER BY count(*) DESC, role LIMIT 1
  )
)) AS rows
FROM json_each(:ids) AS wanted CROSS JOIN person ON person.id = wanted.value
