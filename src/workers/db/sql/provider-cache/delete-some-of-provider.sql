DELETE FROM provider_cache WHERE rowid IN (SELECT rowid FROM provider_cache WHERE provider = :provider LIMIT :limit)
