SELECT id, kind, detail, item_count AS itemCount, done_at AS doneAt, undone_at AS undoneAt
FROM act_item JOIN act ON act.id = act_id WHERE media_item_id = :itemId AND act_id < :before ORDER BY act_id DESC LIMIT :limit
