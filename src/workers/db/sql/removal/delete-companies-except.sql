DELETE FROM company WHERE id NOT IN (SELECT company_id FROM item_company)
  AND id NOT IN (SELECT value FROM json_each(:ids))
