UPDATE provider_cache SET hit_count = hit_count + :hits, last_accessed_at = max(last_accessed_at, :at)
WHERE cache_key = :key
