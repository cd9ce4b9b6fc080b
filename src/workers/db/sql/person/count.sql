SELECT count(*) AS count FROM person
