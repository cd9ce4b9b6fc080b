SELECT response, encoding, created_at AS createdAt, expires_at AS expiresAt, hit_count AS hitCount
FROM provider_cache WHERE cache_key = :key
