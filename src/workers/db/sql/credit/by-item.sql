-- Those who made it first as the credits name them, then the cast in billing order: by role and position,
-- as the rows lie.
SELECT credit.person_id AS personId, person.name, credit.role, credit.character_name AS character, credit.position AS "order"
FROM credit JOIN person ON person.id = credit.person_id
WHERE credit.media_item_id = :itemId ORDER BY credit.role, credit.position
