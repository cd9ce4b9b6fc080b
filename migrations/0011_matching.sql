-- What is left to be matched, and what came of asking.

CREATE INDEX media_item_unmatched ON media_item (library_id, id)
  WHERE status = 'pending' AND media_type IN ('movie', 'series');
-- Episodes that wait for their series' episodes to be known.
CREATE INDEX media_item_unmatched_episode ON media_item (library_id, series_id, season)
  WHERE status = 'pending' AND media_type = 'episode';

-- Titles that providers were asked for without a sure answer: not asked for again until a person wants it.
CREATE TABLE match_case (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('unsure', 'nothing')),
  -- Of the likeliest candidate.
  score REAL CHECK (score BETWEEN 0 AND 1),
  -- The likeliest ones as JSON, with the reasons for their scores.
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  asked_at INTEGER NOT NULL
) STRICT;

-- The episodes of a series as a provider lists them, those too of which there is no file.
CREATE TABLE series_episode (
  series_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  season INTEGER NOT NULL CHECK (season >= 0),
  episode INTEGER NOT NULL CHECK (episode >= 0),
  title TEXT,
  aired_date TEXT,
  PRIMARY KEY (series_id, season, episode)
) STRICT, WITHOUT ROWID;
