-- What waits for a person to be matched, in the order in which it is shown; and what was matched without one, with what
-- it was before.

CREATE TABLE match_case_next (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  -- Those of the item; an item stays in its library.
  library_id INTEGER NOT NULL,
  -- Skipped: not asked for again until a person wants it. Failed: providers could not be asked.
  list TEXT NOT NULL CHECK (list IN ('waiting', 'failed', 'skipped')),
  outcome TEXT NOT NULL CHECK (outcome IN ('unsure', 'nothing', 'failed')),
  -- Of its first file, without the folder of a season; what belongs together stands together.
  folder TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  -- Of the likeliest candidate.
  score REAL CHECK (score BETWEEN 0 AND 1),
  -- Why it could not be asked for.
  message TEXT,
  asked_at INTEGER NOT NULL,
  -- The likeliest ones as JSON, with the reasons for their scores.
  candidates TEXT NOT NULL CHECK (json_valid(candidates))
) STRICT;

INSERT INTO match_case_next (media_item_id, library_id, list, outcome, folder, sort_title, score, asked_at, candidates)
SELECT media_item_id, library_id, 'waiting', outcome,
  coalesce((SELECT rtrim(rtrim(path, replace(path, '/', '')), '/') FROM media_file
    WHERE media_file.media_item_id = match_case.media_item_id ORDER BY id LIMIT 1), ''),
  sort_title, score, asked_at, candidates
FROM match_case JOIN media_item ON media_item.id = media_item_id;

DROP TABLE match_case;
ALTER TABLE match_case_next RENAME TO match_case;

CREATE INDEX match_case_order ON match_case (list, folder, sort_title, media_item_id);
CREATE INDEX match_case_library_order ON match_case (library_id, list, folder, sort_title, media_item_id);
CREATE INDEX match_case_count ON match_case (library_id, list, outcome);

-- Titles matched without a person, as long as nobody has decided on them since.
CREATE TABLE match_record (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  library_id INTEGER NOT NULL,
  -- Grows: the newest match has the highest.
  number INTEGER NOT NULL UNIQUE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  matched_at INTEGER NOT NULL,
  -- As those of a case; the first was taken.
  candidates TEXT NOT NULL CHECK (json_valid(candidates))
) STRICT;

CREATE INDEX match_record_library ON match_record (library_id, number);

-- What such a title and its episodes were before.
CREATE TABLE match_before (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  -- The title that was matched: itself, or its series.
  title_id INTEGER NOT NULL REFERENCES match_record (media_item_id) ON DELETE CASCADE,
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;

CREATE INDEX match_before_title ON match_before (title_id);

-- What a title is not, as a person has said.
CREATE TABLE match_refusal (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  provider TEXT NOT NULL CHECK (provider <> ''),
  provider_title_id TEXT NOT NULL CHECK (provider_title_id <> ''),
  PRIMARY KEY (media_item_id, provider, provider_title_id)
) STRICT, WITHOUT ROWID;

-- However a title is decided on, it waits no more.
CREATE TRIGGER media_item_case_settled AFTER UPDATE OF status ON media_item
WHEN new.status IN ('matched', 'manual') AND old.status <> new.status BEGIN
  DELETE FROM match_case WHERE media_item_id = new.id;
END;

CREATE TRIGGER media_item_record_outdated AFTER UPDATE OF status ON media_item
WHEN old.status = 'matched' AND new.status <> 'matched' BEGIN
  DELETE FROM match_record WHERE media_item_id = new.id;
END;
