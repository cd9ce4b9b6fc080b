SELECT person.id, (
  SELECT json_group_array(source) FROM person_external_id WHERE person_id = person.id
) AS sources
FROM person WHERE name = :name ORDER BY person.id
