INSERT INTO provider_cache (cache_key, provider, query_type, query_params, response, encoding, created_at, expires_at,
  last_accessed_at)
VALUES (:key, :provider, :queryType, :queryParams, :response, :encoding, :now, :expiresAt, :now)
ON CONFLICT (cache_key) DO UPDATE SET response = excluded.response, encoding = excluded.encoding,
  created_at = excluded.created_at, expires_at = excluded.expires_at, last_accessed_at = excluded.last_accessed_at
