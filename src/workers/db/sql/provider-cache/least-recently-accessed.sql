SELECT rowid AS id, bytes FROM provider_cache ORDER BY last_accessed_at LIMIT :limit
