SELECT version, name, checksum, applied_at, duration_ms
FROM schema_migration
ORDER BY version
