DELETE FROM person_external_id WHERE source = :source AND external_id = :externalId
