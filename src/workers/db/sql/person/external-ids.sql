SELECT source, external_id AS externalId FROM person_external_id
WHERE person_id = :personId ORDER BY source, external_id
