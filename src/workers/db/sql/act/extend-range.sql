UPDATE act_item_range SET last_id = :lastId WHERE act_id = :actId AND last_id = :firstId - 1
