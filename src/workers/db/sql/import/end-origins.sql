-- Ids from this one on are given out anew: whose they were is gone.
DELETE FROM import_origin WHERE first_id >= :firstId
