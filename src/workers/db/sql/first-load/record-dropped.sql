INSERT INTO bulk_load (name, kind, sql) VALUES (:name, :kind, :sql)
