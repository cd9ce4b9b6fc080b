INSERT OR IGNORE INTO person_external_id (source, external_id, person_id)
SELECT source, external_id, person_id FROM bulk_person_external_id ORDER BY source, external_id
