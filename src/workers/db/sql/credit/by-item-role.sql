SELECT credit.person_id AS personId, person.name, credit.role, credit.character_name AS character, credit.position AS "order"
FROM credit JOIN person ON person.id = credit.person_id
WHERE credit.media_item_id = :itemId AND credit.role = :role ORDER BY credit.position
