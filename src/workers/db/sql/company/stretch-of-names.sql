-- The same while a first load has taken the index of companies' items down.
SELECT id, name, NULL AS works FROM company WHERE id > :after ORDER BY id LIMIT :limit
