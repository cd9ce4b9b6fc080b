SELECT media_item_id, company_id FROM item_company
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
