SELECT cache_key AS key, provider, query_type AS type, query_params AS params, response AS body, encoding,
  created_at AS createdAt, expires_at AS expiresAt, keep_until AS keepUntil, last_accessed_at AS lastAccessedAt,
  hit_count AS hitCount, bytes
FROM provider_cache WHERE cache_key IN (SELECT value FROM json_each(:keys))
