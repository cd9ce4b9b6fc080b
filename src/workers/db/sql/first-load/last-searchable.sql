-- Overviews are added to the search in the order of their items' ids, so the highest one there tells how far.
SELECT coalesce(max(id), 0) AS id FROM text_search_docsize
