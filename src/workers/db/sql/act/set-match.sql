INSERT INTO act_part (act_id, ordinal, table_name, changes) VALUES (:actId, 0, 'match', :changes)
ON CONFLICT (act_id, ordinal) DO UPDATE SET changes = excluded.changes
