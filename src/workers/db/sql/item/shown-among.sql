-- Those of titles that lists show, in their order.
SELECT item.id FROM json_each(:ids) AS asked CROSS JOIN media_item AS item ON item.id = asked.value
WHERE item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
ORDER BY asked.key
