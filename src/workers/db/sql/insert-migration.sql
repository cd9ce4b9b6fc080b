INSERT INTO schema_migration (version, name, checksum, applied_at, duration_ms)
VALUES (:version, :name, :checksum, :applied_at, :duration_ms)
