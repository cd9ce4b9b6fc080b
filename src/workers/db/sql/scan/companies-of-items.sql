SELECT DISTINCT company_id AS id FROM item_company WHERE media_item_id IN (SELECT value FROM json_each(:ids))
