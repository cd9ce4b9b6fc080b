INSERT INTO act (kind, detail, item_count, done_at) VALUES (:kind, :detail, :itemCount, :now)
