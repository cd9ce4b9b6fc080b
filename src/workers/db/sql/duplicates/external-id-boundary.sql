SELECT source, external_id AS externalId FROM external_id WHERE (source, external_id) > (:source, :externalId)
ORDER BY source, external_id LIMIT 1 OFFSET :size
