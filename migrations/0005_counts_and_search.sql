-- Counters, so that counting a million rows reads one; and full text, which is brought up to date
-- in chunks from a queue, so that adding a title never waits for it.

CREATE TABLE item_count (
  library_id INTEGER NOT NULL REFERENCES library (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (library_id, media_type)
) STRICT, WITHOUT ROWID;

-- Contentless: the text is stored once, in its own tables; rows are deleted by rowid.
CREATE VIRTUAL TABLE title_search USING fts5 (
  title, original_title,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE text_search USING fts5 (
  title, description,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Items whose full text is out of date.
CREATE TABLE search_pending (
  media_item_id INTEGER PRIMARY KEY
) STRICT;

-- What a first load has taken down (indexes, triggers) and must put up again: its presence at the
-- start means that the browser went away in the middle.
CREATE TABLE bulk_load (
  ordinal INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('index', 'trigger')),
  sql TEXT NOT NULL
) STRICT;

CREATE TRIGGER media_item_counted_insert AFTER INSERT ON media_item BEGIN
  INSERT INTO item_count (library_id, media_type, count) VALUES (new.library_id, new.media_type, 1)
    ON CONFLICT (library_id, media_type) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER media_item_counted_delete AFTER DELETE ON media_item BEGIN
  UPDATE item_count SET count = count - 1
    WHERE library_id = old.library_id AND media_type = old.media_type;
END;

CREATE TRIGGER media_item_counted_move AFTER UPDATE OF library_id, media_type ON media_item
WHEN old.library_id <> new.library_id OR old.media_type <> new.media_type BEGIN
  UPDATE item_count SET count = count - 1
    WHERE library_id = old.library_id AND media_type = old.media_type;
  INSERT INTO item_count (library_id, media_type, count) VALUES (new.library_id, new.media_type, 1)
    ON CONFLICT (library_id, media_type) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER media_item_searched_insert AFTER INSERT ON media_item BEGIN
  INSERT OR IGNORE INTO search_pending (media_item_id) VALUES (new.id);
END;

CREATE TRIGGER media_item_searched_update AFTER UPDATE OF title, original_title ON media_item BEGIN
  INSERT OR IGNORE INTO search_pending (media_item_id) VALUES (new.id);
END;

CREATE TRIGGER media_item_searched_delete AFTER DELETE ON media_item BEGIN
  DELETE FROM title_search WHERE rowid = old.id;
  DELETE FROM text_search WHERE rowid = old.id;
  DELETE FROM search_pending WHERE media_item_id = old.id;
END;

CREATE TRIGGER item_text_searched_insert AFTER INSERT ON item_text BEGIN
  INSERT OR IGNORE INTO search_pending (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER item_text_searched_update AFTER UPDATE OF description ON item_text BEGIN
  INSERT OR IGNORE INTO search_pending (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER item_text_searched_delete AFTER DELETE ON item_text BEGIN
  INSERT OR IGNORE INTO search_pending (media_item_id)
    SELECT old.media_item_id WHERE EXISTS (SELECT 1 FROM media_item WHERE id = old.media_item_id);
END;
