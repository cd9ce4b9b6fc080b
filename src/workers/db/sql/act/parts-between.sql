SELECT table_name AS tableName, changes FROM act_part
WHERE act_id = :actId AND ordinal >= :from AND ordinal < :before ORDER BY ordinal
