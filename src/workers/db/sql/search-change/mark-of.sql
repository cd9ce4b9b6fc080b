SELECT CAST(mark AS TEXT) AS mark FROM search_change WHERE id = :id
