DELETE FROM person_external_id WHERE person_id NOT IN (SELECT id FROM person)
