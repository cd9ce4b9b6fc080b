SELECT id, name FROM library WHERE path = :path
