DELETE FROM item_company WHERE media_item_id = :id RETURNING company_id
