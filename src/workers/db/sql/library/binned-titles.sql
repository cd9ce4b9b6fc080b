SELECT media_item_id AS id FROM bin_item WHERE library_id = :libraryId
