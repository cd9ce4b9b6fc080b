-- What is searched and filtered by is held in memory, by a worker that reads it once and then follows
-- search_change. Full text is left with overviews, which are too long for that.

CREATE TABLE alternative_title (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  PRIMARY KEY (media_item_id, title)
) STRICT, WITHOUT ROWID;

CREATE TABLE audio_track (
  id INTEGER PRIMARY KEY,
  media_file_id INTEGER NOT NULL REFERENCES media_file (id) ON DELETE CASCADE,
  language TEXT CHECK (language <> ''),
  codec TEXT CHECK (codec <> ''),
  channels INTEGER CHECK (channels > 0),
  title TEXT
) STRICT;

CREATE INDEX audio_track_file ON audio_track (media_file_id);

-- One row for each change, in their order: of an item, of a person's name, or, with neither, of so much
-- that all is to be read anew. Old rows go; the newest stays. The mark tells two histories apart.
CREATE TABLE search_change (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER,
  person_id INTEGER,
  mark INTEGER NOT NULL DEFAULT (random())
) STRICT;

INSERT INTO search_change DEFAULT VALUES;

-- A first load that was cut off has them down, and noted.
DROP TRIGGER IF EXISTS media_item_searched_insert;
DROP TRIGGER IF EXISTS media_item_searched_update;
DROP TRIGGER IF EXISTS media_item_searched_delete;
DELETE FROM bulk_load
WHERE name IN ('media_item_searched_insert', 'media_item_searched_update', 'media_item_searched_delete');
DROP TABLE title_search;
DROP TABLE text_search;

CREATE VIRTUAL TABLE text_search USING fts5 (
  description,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

DELETE FROM search_pending;
INSERT INTO search_pending (media_item_id) SELECT media_item_id FROM item_text;

CREATE TRIGGER media_item_searched_insert AFTER INSERT ON media_item BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.id);
END;

CREATE TRIGGER media_item_searched_update AFTER UPDATE ON media_item BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.id);
END;

CREATE TRIGGER media_item_searched_delete AFTER DELETE ON media_item BEGIN
  DELETE FROM text_search WHERE rowid = old.id;
  DELETE FROM search_pending WHERE media_item_id = old.id;
  INSERT INTO search_change (media_item_id) VALUES (old.id);
END;

CREATE TRIGGER alternative_title_searched_insert AFTER INSERT ON alternative_title BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER alternative_title_searched_delete AFTER DELETE ON alternative_title BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER item_tag_searched_insert AFTER INSERT ON item_tag BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER item_tag_searched_delete AFTER DELETE ON item_tag BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER item_collection_searched_insert AFTER INSERT ON item_collection BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER item_collection_searched_delete AFTER DELETE ON item_collection BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER favourite_searched_insert AFTER INSERT ON favourite BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER favourite_searched_delete AFTER DELETE ON favourite BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER watched_state_searched_insert AFTER INSERT ON watched_state BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER watched_state_searched_update AFTER UPDATE ON watched_state BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER watched_state_searched_delete AFTER DELETE ON watched_state BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER media_file_searched_insert AFTER INSERT ON media_file BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER media_file_searched_update AFTER UPDATE ON media_file BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
  INSERT INTO search_change (media_item_id) SELECT old.media_item_id WHERE old.media_item_id <> new.media_item_id;
END;

CREATE TRIGGER media_file_searched_delete AFTER DELETE ON media_file BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER audio_track_searched_insert AFTER INSERT ON audio_track BEGIN
  INSERT INTO search_change (media_item_id) SELECT media_item_id FROM media_file WHERE id = new.media_file_id;
END;

CREATE TRIGGER audio_track_searched_delete AFTER DELETE ON audio_track BEGIN
  INSERT INTO search_change (media_item_id) SELECT media_item_id FROM media_file WHERE id = old.media_file_id;
END;

CREATE TRIGGER subtitle_searched_insert AFTER INSERT ON subtitle BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER subtitle_searched_delete AFTER DELETE ON subtitle BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER artwork_searched_insert AFTER INSERT ON artwork BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER artwork_searched_update AFTER UPDATE ON artwork BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER artwork_searched_delete AFTER DELETE ON artwork BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

CREATE TRIGGER person_searched_update AFTER UPDATE OF name ON person BEGIN
  INSERT INTO search_change (person_id) VALUES (new.id);
END;
