UPDATE media_item SET runtime_min = :runtimeMin, updated_at = :now
WHERE id = :itemId AND runtime_min IS NULL AND media_type <> 'series'
