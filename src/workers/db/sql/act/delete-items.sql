DELETE FROM act_item WHERE act_id = :actId
