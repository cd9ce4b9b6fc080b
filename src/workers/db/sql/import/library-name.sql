SELECT name FROM library WHERE id = :id
