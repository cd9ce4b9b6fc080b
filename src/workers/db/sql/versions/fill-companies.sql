INSERT OR IGNORE INTO item_company (media_item_id, company_id)
SELECT pair.value ->> 1, company_id
FROM json_each(:pairs) AS pair CROSS JOIN item_company AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM item_company AS own WHERE own.media_item_id = pair.value ->> 1)
