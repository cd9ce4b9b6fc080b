DELETE FROM provider_cache WHERE rowid IN (SELECT rowid FROM provider_cache WHERE expires_at <= :now LIMIT :limit)
