UPDATE scan_root SET is_offline = :isOffline, updated_at = :now WHERE id = :id AND is_offline <> :isOffline
