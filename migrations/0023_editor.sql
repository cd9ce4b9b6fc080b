-- Words that say what a title is about, as a person gives them.

CREATE TABLE item_keyword (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  keyword TEXT NOT NULL COLLATE NOCASE CHECK (keyword <> ''),
  PRIMARY KEY (media_item_id, keyword)
) STRICT, WITHOUT ROWID;
