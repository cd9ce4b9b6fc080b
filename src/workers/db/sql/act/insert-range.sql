INSERT INTO act_item_range (act_id, first_id, last_id) VALUES (:actId, :firstId, :lastId)
