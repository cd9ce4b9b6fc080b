SELECT (SELECT coalesce(sum(count), 0) FROM item_count WHERE library_id = :libraryId) AS own,
  (SELECT coalesce(sum(count), 0) FROM item_count WHERE library_id <> :libraryId) AS others
