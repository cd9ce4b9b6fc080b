UPDATE act SET undone_at = :undoneAt WHERE id = :id
