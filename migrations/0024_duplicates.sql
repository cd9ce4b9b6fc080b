-- Titles that became a part of another come back under their ids when that is undone; and what a person said is not one.

-- Pairs of titles that are not duplicates of each other, as a person said.
CREATE TABLE not_duplicate (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  -- The higher id of the two.
  other_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE CHECK (other_id > media_item_id),
  PRIMARY KEY (media_item_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX not_duplicate_other ON not_duplicate (other_id);

-- Ids up to this one are not given out again: a title that is gone may come back under it.
CREATE TABLE item_id_floor (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id INTEGER NOT NULL
) STRICT;
