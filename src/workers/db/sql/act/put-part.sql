INSERT INTO act_part (act_id, ordinal, table_name, changes) VALUES (:actId, :ordinal, :table, :changes)
ON CONFLICT (act_id, ordinal) DO UPDATE SET changes = excluded.changes
