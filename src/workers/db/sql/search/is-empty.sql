-- An empty full-text table describes itself in the rows 1 and 10 of its data.
SELECT NOT EXISTS (SELECT 1 FROM text_search_data WHERE id > 10) AS isEmpty
