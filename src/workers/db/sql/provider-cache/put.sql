INSERT INTO provider_cache (cache_key, provider, query_type, query_params, response, encoding, created_at, expires_at,
  keep_until, last_accessed_at, hit_count, bytes)
VALUES (:key, :provider, :type, :params, :body, :encoding, :createdAt, :expiresAt, :keepUntil, :lastAccessedAt,
  :hitCount, :bytes)
ON CONFLICT (cache_key) DO UPDATE SET query_params = excluded.query_params, response = excluded.response,
  encoding = excluded.encoding, created_at = excluded.created_at, expires_at = excluded.expires_at,
  keep_until = excluded.keep_until, last_accessed_at = excluded.last_accessed_at, hit_count = excluded.hit_count,
  bytes = excluded.bytes
