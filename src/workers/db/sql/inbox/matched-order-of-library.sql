SELECT media_item_id FROM match_record INDEXED BY match_record_library WHERE library_id = :libraryId ORDER BY number DESC
