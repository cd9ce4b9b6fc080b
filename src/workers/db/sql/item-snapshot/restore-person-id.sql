INSERT OR IGNORE INTO person_external_id (source, external_id, person_id) VALUES (:source, :externalId, :personId)
