-- During a first load people's external ids arrive in no order; inserted one by one into a table that
-- is sorted by them, they would rewrite all of it with every transaction. They wait here, and are
-- sorted in at the end. Empty at all other times.
CREATE TABLE bulk_person_external_id (
  ordinal INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  external_id TEXT NOT NULL,
  person_id INTEGER NOT NULL
) STRICT;
