INSERT INTO title_search (title_search, rank) VALUES (:setting, :value)
