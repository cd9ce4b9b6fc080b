-- As rows.sql, of titles that lists show alone.
SELECT json_group_array(json_object(
  'id', person.id,
  'name', person.name,
  'works', (SELECT count(DISTINCT media_item_id) FROM credit CROSS JOIN media_item AS item ON item.id = media_item_id
    WHERE person_id = person.id AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)),
  'role', (SELECT role FROM credit CROSS JOIN media_item AS item ON item.id = media_item_id
    WHERE person_id = person.id AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
    GROUP BY role ORDER BY count(*) DESC, role LIMIT 1)
)) AS rows
FROM json_each(:ids) AS wanted CROSS JOIN person ON person.id = wanted.value
