SELECT id FROM company WHERE NOT EXISTS (SELECT 1 FROM item_company WHERE company_id = company.id)
