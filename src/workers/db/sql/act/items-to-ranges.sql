INSERT OR IGNORE INTO act_item_range (act_id, first_id, last_id)
SELECT act_id, media_item_id, media_item_id FROM act_item WHERE act_id = :actId
