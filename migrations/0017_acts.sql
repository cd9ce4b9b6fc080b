-- What a person did to the library, with the rows as they were before it and after, so that it can be undone; and
-- which fields of a title are a person's own.

CREATE TABLE act (
  -- Grows: the newest has the highest.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  -- What was done, as JSON, for those who list it.
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  item_count INTEGER NOT NULL CHECK (item_count >= 0),
  done_at INTEGER NOT NULL,
  -- Null: it holds.
  undone_at INTEGER
) STRICT;

-- Rows of one table: pairs of a row before and after, either of which may be null, as JSON.
CREATE TABLE act_part (
  act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  PRIMARY KEY (act_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Which titles an act of few of them touched.
CREATE TABLE act_item (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
  PRIMARY KEY (media_item_id, act_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_item_act ON act_item (act_id);

-- A field that nobody but a person changes: they edited it, or locked it.
CREATE TABLE item_field (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field <> ''),
  is_edited INTEGER NOT NULL CHECK (is_edited IN (0, 1)),
  is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (media_item_id, field)
) STRICT, WITHOUT ROWID;

-- What a person thinks of a title; `media_item.rating` is what others do.
CREATE TABLE user_rating (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  rating REAL NOT NULL CHECK (rating BETWEEN 0 AND 10),
  rated_at INTEGER NOT NULL
) STRICT;
