-- What a person makes of their library, and what the app remembers of its own work.

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  color TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE item_tag (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (media_item_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  description TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE item_collection (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (media_item_id, collection_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE favourite (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  notes TEXT,
  favourited_at INTEGER NOT NULL
) STRICT;

CREATE TABLE watched_state (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  is_watched INTEGER NOT NULL DEFAULT 0 CHECK (is_watched IN (0, 1)),
  play_count INTEGER NOT NULL DEFAULT 0 CHECK (play_count >= 0),
  resume_ms INTEGER CHECK (resume_ms >= 0),
  last_watched_at INTEGER
) STRICT;

CREATE TABLE play_event (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  position_ms INTEGER CHECK (position_ms >= 0)
) STRICT;

-- Outlives its item: the history of a removed title stays readable.
CREATE TABLE history_event (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER REFERENCES media_item (id) ON DELETE SET NULL,
  event_type TEXT NOT NULL CHECK (event_type <> ''),
  event_data TEXT CHECK (event_data IS NULL OR json_valid(event_data)),
  timestamp INTEGER NOT NULL
) STRICT;

CREATE TABLE job_run (
  id INTEGER PRIMARY KEY,
  library_id INTEGER REFERENCES library (id) ON DELETE SET NULL,
  job_type TEXT NOT NULL CHECK (job_type <> ''),
  status TEXT NOT NULL CHECK (status IN ('running', 'completed', 'failed', 'cancelled', 'interrupted')),
  title TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  processed INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  credits INTEGER NOT NULL DEFAULT 0,
  error_message TEXT,
  -- What resuming needs (JSON), and the position after the last committed batch (JSON).
  resume TEXT CHECK (resume IS NULL OR json_valid(resume)),
  position TEXT CHECK (position IS NULL OR json_valid(position))
) STRICT;

CREATE TABLE job_rejection (
  job_run_id INTEGER NOT NULL REFERENCES job_run (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  PRIMARY KEY (job_run_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  description TEXT,
  criteria TEXT NOT NULL CHECK (json_valid(criteria)),
  position INTEGER NOT NULL DEFAULT 0,
  is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE provider_cache (
  cache_key TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  query_type TEXT NOT NULL,
  query_params TEXT NOT NULL,
  response BLOB NOT NULL,
  encoding TEXT NOT NULL DEFAULT 'identity' CHECK (encoding IN ('identity', 'gzip')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  last_accessed_at INTEGER NOT NULL,
  hit_count INTEGER NOT NULL DEFAULT 0
) STRICT;
