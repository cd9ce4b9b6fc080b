-- Tables whose rows belong to an item, by the column that says to which.
SELECT sqlite_schema.name AS "table", keys."from" AS "column"
FROM sqlite_schema CROSS JOIN pragma_foreign_key_list(sqlite_schema.name) AS keys
WHERE sqlite_schema.type = 'table' AND keys."table" = 'media_item'
  AND sqlite_schema.name NOT IN ('media_file', 'media_item')
