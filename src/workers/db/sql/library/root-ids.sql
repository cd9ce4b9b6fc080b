SELECT id FROM scan_root WHERE library_id = :libraryId
