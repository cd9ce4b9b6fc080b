INSERT OR IGNORE INTO item_company (media_item_id, company_id) VALUES (:media_item_id, :company_id)
