UPDATE provider_cache SET last_accessed_at = :now, hit_count = hit_count + 1 WHERE cache_key = :key
