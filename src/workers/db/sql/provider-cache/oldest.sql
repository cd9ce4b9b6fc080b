SELECT cache_key AS key, provider, query_type AS type, created_at AS createdAt, expires_at AS expiresAt,
  keep_until AS keepUntil, last_accessed_at AS lastAccessedAt, hit_count AS hitCount, bytes
FROM provider_cache ORDER BY created_at LIMIT :limit
