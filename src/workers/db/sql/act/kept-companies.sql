SELECT id, name, external_id AS externalId, logo_url AS logoUrl, created_at AS createdAt
FROM company WHERE id IN (SELECT value FROM json_each(:ids))
