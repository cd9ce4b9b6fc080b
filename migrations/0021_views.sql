-- What the pages of tags, collections and what was watched stand on.

-- A picture of a collection's own: the key of a stored one, and its colour. Null: its first posters stand for it.
ALTER TABLE collection ADD COLUMN artwork_key TEXT CHECK (artwork_key <> '');
ALTER TABLE collection ADD COLUMN artwork_color TEXT;

-- Ids of tags and collections are not given out again: acts that can be undone name them.
CREATE TABLE highest_id (
  table_name TEXT PRIMARY KEY,
  id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO highest_id VALUES ('tag', 0), ('collection', 0);

CREATE TRIGGER tag_highest_id AFTER DELETE ON tag BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'tag';
END;

CREATE TRIGGER collection_highest_id AFTER DELETE ON collection BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'collection';
END;

-- What was begun, what was watched and what is a favourite, by when.
CREATE INDEX watched_state_begun ON watched_state (last_watched_at, media_item_id) WHERE resume_ms IS NOT NULL;
CREATE INDEX watched_state_watched ON watched_state (last_watched_at, media_item_id)
  WHERE is_watched = 1 AND last_watched_at IS NOT NULL;
CREATE INDEX favourite_time ON favourite (favourited_at, media_item_id);

-- A search knows whether and when a title was watched, not how far.
DROP TRIGGER watched_state_searched_update;
CREATE TRIGGER watched_state_searched_update AFTER UPDATE ON watched_state
  WHEN new.is_watched <> old.is_watched OR new.last_watched_at IS NOT old.last_watched_at BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;
