SELECT media_item_id AS id FROM item_company WHERE company_id = :companyId ORDER BY media_item_id DESC LIMIT :limit
