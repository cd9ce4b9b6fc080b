UPDATE media_file SET is_missing = 1, updated_at = :now
WHERE id IN (SELECT media_file_id FROM scan_vanished WHERE root_id = :rootId)
