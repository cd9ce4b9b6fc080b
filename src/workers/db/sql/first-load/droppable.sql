-- What slows bulk loading down: every index of these tables that has SQL of its own (the others
-- belong to a key), and every trigger that keeps counters, the search queue and the log of changes. With
-- :all, also those of tables that a person fills by hand: when most of a library goes, so do their rows.
SELECT name, type AS kind, sql FROM sqlite_schema
WHERE (type = 'index' AND sql IS NOT NULL AND tbl_name IN (
    'media_item', 'item_genre', 'item_country', 'external_id', 'person', 'person_external_id', 'credit', 'item_company'))
  OR (type = 'trigger' AND (tbl_name IN ('media_item', 'item_text', 'alternative_title')
    OR (:all AND instr(sql, 'search_change') > 0)))
ORDER BY type, tbl_name, name
