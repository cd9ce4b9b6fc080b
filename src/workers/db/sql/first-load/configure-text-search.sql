INSERT INTO text_search (text_search, rank) VALUES (:setting, :value)
