SELECT coalesce(sum(count), 0) AS count FROM item_count WHERE library_id = :libraryId
