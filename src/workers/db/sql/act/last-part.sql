SELECT max(ordinal) AS ordinal FROM act_part WHERE act_id = :actId
