SELECT change.value AS change FROM act_part, json_each(changes) AS change
WHERE act_id = :actId AND table_name = 'match-many' AND change.value ->> 'id' = :itemId
