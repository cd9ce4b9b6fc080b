DELETE FROM search_change WHERE id <= (SELECT max(id) FROM search_change) - :kept
  AND (SELECT max(id) FROM search_change) - (SELECT min(id) FROM search_change) >= :most
