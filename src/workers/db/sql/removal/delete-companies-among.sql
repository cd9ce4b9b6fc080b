DELETE FROM company WHERE id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM item_company WHERE company_id = company.id)
