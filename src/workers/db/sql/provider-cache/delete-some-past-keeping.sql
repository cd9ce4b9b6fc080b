DELETE FROM provider_cache WHERE rowid IN (SELECT rowid FROM provider_cache WHERE keep_until <= :now LIMIT :limit)
