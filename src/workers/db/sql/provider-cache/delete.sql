DELETE FROM provider_cache WHERE cache_key = :key
