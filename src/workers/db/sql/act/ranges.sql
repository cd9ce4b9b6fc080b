SELECT first_id AS firstId, last_id AS lastId FROM act_item_range WHERE act_id = :actId ORDER BY first_id
