DELETE FROM act_part WHERE act_id = :actId AND ordinal >= :from
