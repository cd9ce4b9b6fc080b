SELECT
  count(*) AS tables,
  coalesce(sum(name = 'schema_migration'), 0) AS migration_tables
FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
