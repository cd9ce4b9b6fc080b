SELECT id FROM person WHERE name = :name
ORDER BY id = :id DESC, (SELECT count(*) FROM credit WHERE person_id = person.id) DESC, id LIMIT 1
