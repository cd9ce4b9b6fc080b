DELETE FROM saved_search WHERE id = :id
