DELETE FROM person WHERE id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM credit WHERE person_id = person.id)
