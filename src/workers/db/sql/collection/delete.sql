DELETE FROM collection WHERE id = :id
