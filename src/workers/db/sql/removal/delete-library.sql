DELETE FROM library WHERE id = :libraryId
