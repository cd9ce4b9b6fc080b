SELECT id FROM library WHERE deleted_at IS NULL
