UPDATE media_file SET is_missing = 1, updated_at = :now
WHERE id IN (SELECT value FROM json_each(:ids)) AND is_missing = 0
