-- Which stored pictures the acts that are kept name: undoing one shows them again, so they are not to be tidied away.
CREATE TABLE act_picture (
  local_path TEXT NOT NULL CHECK (local_path <> ''),
  act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
  PRIMARY KEY (local_path, act_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_picture_act ON act_picture (act_id);

-- Those of the acts that are there: whatever stands between two quotes of what they keep, and of JSON within that, and is
-- the digits of a hash.
INSERT OR IGNORE INTO act_picture (local_path, act_id)
SELECT said.value, act_id
FROM act_part, json_each('["' || replace(replace(changes, '\', ''), '"', '","') || '"]') AS said
WHERE table_name IN ('own_artwork', 'collection', 'match', 'whole/own_artwork', 'whole/artwork')
  AND length(said.value) = 32 AND said.value NOT GLOB '*[^0-9a-f]*';

-- Which file titles were imported from, and when that began: ids are given out one after the other.
CREATE TABLE import_origin (
  first_id INTEGER PRIMARY KEY,
  last_id INTEGER NOT NULL CHECK (last_id >= first_id),
  -- Of the file, for a person.
  name TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;
