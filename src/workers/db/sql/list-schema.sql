-- What a migration makes. What SQLite makes by itself (the indexes of keys, statistics) is left out.
SELECT type, name, sql
FROM sqlite_schema
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name
