SELECT item_company.media_item_id AS id FROM company JOIN item_company ON item_company.company_id = company.id
WHERE company.name = :name ORDER BY item_company.media_item_id
