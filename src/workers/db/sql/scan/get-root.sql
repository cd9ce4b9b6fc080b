SELECT id, library_id AS libraryId, name FROM scan_root WHERE id = :id
