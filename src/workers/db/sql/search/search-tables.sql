SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name IN ('title_search', 'text_search')
