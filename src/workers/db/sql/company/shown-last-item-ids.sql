-- Of titles that lists show.
SELECT media_item_id AS id FROM item_company CROSS JOIN media_item AS item ON item.id = media_item_id
WHERE company_id = :companyId AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
ORDER BY media_item_id DESC LIMIT :limit
