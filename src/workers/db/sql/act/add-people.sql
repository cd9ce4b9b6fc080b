INSERT INTO person (id, name, created_at)
SELECT CASE WHEN EXISTS (SELECT 1 FROM person WHERE id = value ->> 3) THEN NULL ELSE value ->> 3 END, value ->> 5,
  CAST(unixepoch('subsec') * 1000 AS INTEGER)
FROM json_each(:rows)
WHERE NOT EXISTS (SELECT 1 FROM person WHERE name = value ->> 5)
GROUP BY value ->> 5
