-- A first load takes the indexes down and keeps their text here until they are up again.
SELECT NOT EXISTS (SELECT 1 FROM bulk_load WHERE kind = 'index') AS has_sort_indexes
