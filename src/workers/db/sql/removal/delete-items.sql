DELETE FROM media_item WHERE library_id = :libraryId AND id > :after AND id <= :last
