-- Which stored pictures the acts that are kept name: undoing one shows them again, so they are not to be tidied away.
CREATE TABLE act_picture (
  local_path TEXT NOT NULL CHECK (local_path <> ''),
  act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
  PRIMARY KEY (local_path, act_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_picture_act ON act_picture (act_id);

-- Those of the acts that are there: in rows before and after, …
INSERT OR IGNORE INTO act_picture (local_path, act_id)
SELECT local_path, act_id FROM (
  SELECT act_id, row.value ->> CASE table_name WHEN 'whole/artwork' THEN 4 ELSE 3 END AS local_path
  FROM act_part, json_each(changes) AS change, json_each(change.value) AS row
  WHERE table_name IN ('own_artwork', 'collection', 'whole/own_artwork', 'whole/artwork') AND row.type = 'array'
) WHERE local_path <> '';

-- … and in snapshots of what titles were before they were matched.
INSERT OR IGNORE INTO act_picture (local_path, act_id)
SELECT picture.value ->> 'localPath', act_id
FROM (
  SELECT act_id, changes ->> '$.before.json' AS snapshot FROM act_part
  WHERE table_name = 'match' AND changes ->> 'how' = 'look-up'
  UNION ALL
  SELECT act_id, item.value FROM act_part, json_each(changes, '$.before.items') AS item
  WHERE table_name = 'match' AND changes ->> 'how' = 'accept'
) AS kept, json_each(kept.snapshot, '$.artwork') AS picture
WHERE picture.value ->> 'localPath' <> '';

-- Which file titles were imported from, and when that began: ids are given out one after the other.
CREATE TABLE import_origin (
  first_id INTEGER PRIMARY KEY,
  last_id INTEGER NOT NULL CHECK (last_id >= first_id),
  -- Of the file, for a person.
  name TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;
