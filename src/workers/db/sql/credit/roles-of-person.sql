SELECT role, count(*) AS count FROM credit WHERE person_id = :personId GROUP BY role ORDER BY count(*) DESC, role
