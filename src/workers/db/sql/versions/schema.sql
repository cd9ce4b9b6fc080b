-- The tables whose rows belong to titles, column by column: its place in the key (0: none), and what it refers to.
SELECT sqlite_schema.name AS "table", columns.name AS "column", columns.pk AS "key", keys."table" AS parent,
  coalesce(keys."to", 'id') AS parentColumn
FROM sqlite_schema CROSS JOIN pragma_table_info(sqlite_schema.name) AS columns
  LEFT JOIN pragma_foreign_key_list(sqlite_schema.name) AS keys ON keys."from" = columns.name
WHERE sqlite_schema.type = 'table' AND (sqlite_schema.name = 'media_item'
  OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(sqlite_schema.name) AS own WHERE own."table" = 'media_item'))
ORDER BY sqlite_schema.name, columns.cid
