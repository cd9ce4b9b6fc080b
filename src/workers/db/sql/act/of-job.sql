SELECT id FROM act WHERE kind = 'brought' AND undone_at IS NULL AND detail ->> '$.brought.jobId' = :jobId
ORDER BY id DESC LIMIT 1
