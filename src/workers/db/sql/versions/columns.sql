-- Tables by name, column by column, as they are listed of titles.
SELECT sqlite_schema.name AS "table", columns.name AS "column", columns.pk AS "key", keys."table" AS parent,
  coalesce(keys."to", 'id') AS parentColumn
FROM sqlite_schema CROSS JOIN pragma_table_info(sqlite_schema.name) AS columns
  LEFT JOIN pragma_foreign_key_list(sqlite_schema.name) AS keys ON keys."from" = columns.name
WHERE sqlite_schema.type = 'table' AND sqlite_schema.name IN (SELECT value FROM json_each(:names))
ORDER BY sqlite_schema.name, columns.cid
