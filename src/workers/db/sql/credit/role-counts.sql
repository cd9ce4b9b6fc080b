-- Items in which each person of a range had the role; 0 for nobody, so that ids alone tell who.
SELECT person_id, count(DISTINCT media_item_id) AS works FROM credit INDEXED BY credit_person_role
WHERE person_id > :after AND person_id <= :last AND role = :role GROUP BY person_id
