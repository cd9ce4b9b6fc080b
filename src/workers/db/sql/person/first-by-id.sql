-- While a first load has taken the index of names down: in order of arrival.
SELECT id FROM person WHERE id > :after ORDER BY id LIMIT :limit
