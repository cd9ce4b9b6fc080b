SELECT cache_key AS key, provider, query_type AS queryType, length(response) AS bytes, created_at AS createdAt,
  expires_at AS expiresAt, last_accessed_at AS lastAccessedAt, hit_count AS hitCount
FROM provider_cache WHERE provider = :provider
