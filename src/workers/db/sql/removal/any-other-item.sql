SELECT 1 AS found FROM media_item WHERE library_id <> :libraryId LIMIT 1
