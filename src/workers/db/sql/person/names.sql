-- The same rows while a first load has taken the index of credits down.
SELECT json_group_array(json_object('id', person.id, 'name', person.name, 'works', NULL, 'role', NULL)) AS rows
FROM json_each(:ids) AS wanted CROSS JOIN person ON person.id = wanted.value
