-- Of titles that lists show.
SELECT DISTINCT media_item_id AS id FROM credit CROSS JOIN media_item AS item ON item.id = media_item_id
WHERE person_id = :personId AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
ORDER BY media_item_id DESC LIMIT :limit
