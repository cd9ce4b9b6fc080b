SELECT DISTINCT person_id FROM search_change WHERE id > :after AND person_id IS NOT NULL
