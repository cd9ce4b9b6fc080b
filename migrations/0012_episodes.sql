-- What providers list of a series beside what there are files of, and the languages texts are in.

ALTER TABLE series_episode ADD COLUMN overview TEXT;
ALTER TABLE series_episode ADD COLUMN runtime_min INTEGER CHECK (runtime_min BETWEEN 1 AND 100000);
-- Where a picture of it can be fetched.
ALTER TABLE series_episode ADD COLUMN still_url TEXT;

-- The seasons of a series as a provider lists them.
CREATE TABLE series_season (
  series_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  season INTEGER NOT NULL CHECK (season >= 0),
  title TEXT,
  -- When its episodes were last listed; null: they are not known yet.
  listed_at INTEGER,
  PRIMARY KEY (series_id, season)
) STRICT, WITHOUT ROWID;

INSERT INTO series_season (series_id, season) SELECT DISTINCT series_id, season FROM series_episode;

-- BCP 47; null when nobody says.
ALTER TABLE alternative_title ADD COLUMN language TEXT CHECK (language <> '');
ALTER TABLE item_text ADD COLUMN language TEXT CHECK (language <> '');
