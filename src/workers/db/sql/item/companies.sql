SELECT company.id, company.name FROM item_company JOIN company ON company.id = item_company.company_id
WHERE item_company.media_item_id = :itemId ORDER BY company.name
