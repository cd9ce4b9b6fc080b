-- Rows are numbered without gaps: when the one after is not there though later ones are, it was pruned.
SELECT EXISTS (SELECT 1 FROM search_change WHERE id > :after AND media_item_id IS NULL AND person_id IS NULL)
  OR (SELECT min(id) FROM search_change) > :after + 1
  OR (SELECT max(id) FROM search_change) < :after AS isWhole
