INSERT INTO provider_cache_total (provider, hits, misses, stale) VALUES (:provider, :hits, :misses, :stale)
ON CONFLICT (provider) DO UPDATE SET hits = hits + excluded.hits, misses = misses + excluded.misses,
  stale = stale + excluded.stale
