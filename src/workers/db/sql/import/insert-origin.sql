INSERT INTO import_origin (first_id, last_id, name, imported_at) VALUES (:firstId, :lastId, :name, :startedAt)
