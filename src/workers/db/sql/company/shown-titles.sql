-- Of titles that lists show.
SELECT count(*) AS count FROM item_company CROSS JOIN media_item AS item ON item.id = item_company.media_item_id
WHERE item_company.company_id = :companyId
  AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
