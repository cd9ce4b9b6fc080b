SELECT id, name, (SELECT count(*) FROM item_company WHERE company_id = company.id) AS works
FROM company WHERE id > :after ORDER BY id LIMIT :limit
