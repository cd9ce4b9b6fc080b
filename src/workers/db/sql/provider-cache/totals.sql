SELECT provider, entries, bytes, hits, misses, stale, (
  SELECT count(*) FROM provider_cache AS entry
  WHERE entry.provider = provider_cache_total.provider AND entry.expires_at <= :now) AS expired
FROM provider_cache_total
