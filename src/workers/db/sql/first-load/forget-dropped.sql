DELETE FROM bulk_load WHERE name = :name
