SELECT table_name AS tableName, changes FROM act_part WHERE act_id = :actId ORDER BY ordinal
