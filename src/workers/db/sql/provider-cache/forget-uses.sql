UPDATE provider_cache_total SET hits = 0, misses = 0, stale = 0 WHERE provider = :provider
