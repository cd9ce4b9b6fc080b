SELECT id, name, (SELECT count(*) FROM item_company WHERE company_id = company.id) AS titles
FROM company WHERE id = :id
