SELECT name, kind, sql FROM bulk_load ORDER BY kind, ordinal
