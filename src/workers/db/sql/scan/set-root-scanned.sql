UPDATE scan_root SET scanned_at = :now, updated_at = :now WHERE id = :id
