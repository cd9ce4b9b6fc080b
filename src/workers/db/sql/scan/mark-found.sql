UPDATE media_file SET is_missing = 0, updated_at = :now WHERE id = :id
