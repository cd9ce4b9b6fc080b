DELETE FROM provider_cache WHERE rowid IN (SELECT value FROM json_each(:ids))
