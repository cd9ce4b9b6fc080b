DELETE FROM provider_cache WHERE cache_key IN (SELECT value FROM json_each(:keys))
