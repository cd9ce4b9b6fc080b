SELECT source, external_id AS externalId FROM external_id
WHERE media_item_id = :itemId ORDER BY source, external_id
