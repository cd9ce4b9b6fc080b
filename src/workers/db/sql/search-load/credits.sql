-- Roles as the bits of person-items.ts.
SELECT media_item_id, person_id, CASE role WHEN 'director' THEN 1 WHEN 'actor' THEN 2 ELSE 0 END AS role FROM credit
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
