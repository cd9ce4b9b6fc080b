-- What slows bulk loading down: every index of these tables that has SQL of its own (the others
-- belong to a key), and every trigger that keeps counters and the search queue.
SELECT name, type AS kind, sql FROM sqlite_schema
WHERE (type = 'index' AND sql IS NOT NULL AND tbl_name IN (
    'media_item', 'item_genre', 'external_id', 'person', 'person_external_id', 'credit', 'item_company'))
  OR (type = 'trigger' AND tbl_name IN ('media_item', 'item_text'))
ORDER BY type, tbl_name, name
