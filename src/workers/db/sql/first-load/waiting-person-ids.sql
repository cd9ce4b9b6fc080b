SELECT ordinal, source, external_id, person_id FROM bulk_person_external_id
WHERE ordinal > :after ORDER BY ordinal LIMIT :limit
