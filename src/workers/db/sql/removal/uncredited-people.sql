SELECT id FROM person WHERE NOT EXISTS (SELECT 1 FROM credit WHERE person_id = person.id)
