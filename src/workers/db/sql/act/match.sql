SELECT changes FROM act_part WHERE act_id = :actId AND table_name = 'match'
