-- The bin: titles and libraries that were deleted, until they are restored or go for good.

-- When it was deleted; null: it stands.
ALTER TABLE library ADD COLUMN deleted_at INTEGER;

-- Deleted titles are in a library of their own, which stands in no list. No other name begins with a space.
INSERT INTO library (id, name, is_active, created_at, updated_at) VALUES (0, ' bin', 0, 0, 0);

-- An episode that has no row here is where its series is.
CREATE TABLE bin_item (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  -- Where it came from; null: that library is gone.
  library_id INTEGER REFERENCES library (id) ON DELETE SET NULL,
  deleted_at INTEGER NOT NULL
) STRICT;

CREATE INDEX bin_item_library ON bin_item (library_id) WHERE library_id IS NOT NULL;
CREATE INDEX bin_item_time ON bin_item (deleted_at);

-- What waits in the inbox moves along.
CREATE TRIGGER media_item_moved AFTER UPDATE OF library_id ON media_item WHEN old.library_id <> new.library_id BEGIN
  UPDATE match_case SET library_id = new.library_id WHERE media_item_id = new.id;
  UPDATE match_record SET library_id = new.library_id WHERE media_item_id = new.id;
END;
