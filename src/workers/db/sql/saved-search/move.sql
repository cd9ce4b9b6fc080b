UPDATE saved_search SET position = :position WHERE id = :id
