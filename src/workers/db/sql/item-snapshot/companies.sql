SELECT company.id, company.name, company.external_id AS externalId, company.logo_url AS logoUrl,
  company.created_at AS createdAt
FROM item_company JOIN company ON company.id = item_company.company_id
WHERE item_company.media_item_id = :itemId
