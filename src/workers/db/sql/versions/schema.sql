-- The tables whose rows belong to titles, column by column: its place in the key (0: none), and what it refers to.
SELECT tables.name AS "table", columns.name AS "column", columns.pk AS "key", keys."table" AS parent,
  coalesce(keys."to", 'id') AS parentColumn
FROM sqlite_schema AS tables CROSS JOIN pragma_table_info(tables.name) AS columns
  LEFT JOIN pragma_foreign_key_list(tables.name) AS keys ON keys."from" = columns.name
WHERE tables.type = 'table' AND (tables.name = 'media_item'
  OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(tables.name) AS own WHERE own."table" = 'media_item'))
ORDER BY tables.name, columns.cid
