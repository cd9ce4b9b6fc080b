SELECT source, external_id, person_id FROM person_external_id
WHERE (source, external_id) > (:source, :externalId)
ORDER BY source, external_id LIMIT :limit
