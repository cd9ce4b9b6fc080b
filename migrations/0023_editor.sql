-- Words that say what a title is about, as a person gives them.

CREATE TABLE item_keyword (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  keyword TEXT NOT NULL COLLATE NOCASE CHECK (keyword <> ''),
  PRIMARY KEY (media_item_id, keyword)
) STRICT, WITHOUT ROWID;

-- A picture that a person has chosen stands before those that matches and files give a title; without it those are shown.
CREATE TABLE own_artwork (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  artwork_type TEXT NOT NULL CHECK (artwork_type IN ('poster', 'fanart')),
  -- Of a provider; of a file of one's own "own:" with its name.
  url TEXT NOT NULL CHECK (url <> ''),
  local_path TEXT NOT NULL CHECK (local_path <> ''),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  file_size INTEGER NOT NULL CHECK (file_size >= 0),
  dominant_color TEXT NOT NULL,
  chosen_at INTEGER NOT NULL,
  PRIMARY KEY (media_item_id, artwork_type)
) STRICT, WITHOUT ROWID;

CREATE INDEX own_artwork_key ON own_artwork (local_path);

CREATE TRIGGER own_artwork_searched_insert AFTER INSERT ON own_artwork BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER own_artwork_searched_delete AFTER DELETE ON own_artwork BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;
