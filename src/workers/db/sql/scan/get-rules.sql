SELECT scan_rules AS rules FROM library WHERE id = :libraryId
