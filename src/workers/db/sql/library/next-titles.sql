SELECT id FROM media_item WHERE library_id = :libraryId AND id > :after ORDER BY id LIMIT :limit
