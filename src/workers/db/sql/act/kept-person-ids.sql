SELECT person_id AS personId, source, external_id AS externalId
FROM person_external_id WHERE person_id IN (SELECT value FROM json_each(:ids))
