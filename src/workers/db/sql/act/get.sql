SELECT id, kind, detail, item_count AS itemCount, done_at AS doneAt, undone_at AS undoneAt FROM act WHERE id = :id
