SELECT person_id AS personId, source, external_id AS externalId
FROM person_external_id WHERE person_id IN (SELECT person_id FROM credit WHERE media_item_id = :itemId)
