-- Libraries and what they hold. Times are integer milliseconds since the epoch; dates are
-- YYYY-MM-DD text. Deleting a library or an item takes along everything that is only theirs.

CREATE TABLE library (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 200),
  path TEXT UNIQUE,
  media_type TEXT NOT NULL DEFAULT 'mixed' CHECK (media_type IN ('movie', 'tv', 'mixed')),
  description TEXT,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  is_synthetic INTEGER NOT NULL DEFAULT 0 CHECK (is_synthetic IN (0, 1)),
  scan_roots TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scan_roots)),
  default_destination TEXT,
  color TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE media_item (
  id INTEGER PRIMARY KEY,
  library_id INTEGER NOT NULL REFERENCES library (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL CHECK (media_type IN ('movie', 'series', 'episode', 'video')),
  title TEXT NOT NULL CHECK (title <> ''),
  sort_title TEXT NOT NULL,
  original_title TEXT,
  year INTEGER CHECK (year BETWEEN 1800 AND 2200),
  aired_date TEXT CHECK (aired_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  runtime_min INTEGER CHECK (runtime_min BETWEEN 1 AND 100000),
  rating REAL CHECK (rating BETWEEN 0 AND 10),
  votes INTEGER CHECK (votes >= 0),
  series_id INTEGER REFERENCES media_item (id) ON DELETE CASCADE,
  season INTEGER CHECK (season >= 0),
  episode INTEGER CHECK (episode >= 0),
  status TEXT NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'matched', 'manual', 'skipped', 'failed')),
  added_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Apart from media_item, so that a page of a list reads narrow rows.
CREATE TABLE item_text (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE genre (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE item_genre (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  genre_id INTEGER NOT NULL REFERENCES genre (id) ON DELETE CASCADE,
  PRIMARY KEY (media_item_id, genre_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_country (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  country TEXT NOT NULL CHECK (country <> ''),
  PRIMARY KEY (media_item_id, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE external_id (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source <> ''),
  external_id TEXT NOT NULL CHECK (external_id <> ''),
  PRIMARY KEY (media_item_id, source, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE media_file (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  path TEXT NOT NULL UNIQUE CHECK (path <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  size_bytes INTEGER CHECK (size_bytes >= 0),
  duration_ms INTEGER CHECK (duration_ms >= 0),
  container TEXT,
  video_codec TEXT,
  audio_codec TEXT,
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  resolution TEXT,
  fingerprint TEXT,
  is_missing INTEGER NOT NULL DEFAULT 0 CHECK (is_missing IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE artwork (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  artwork_type TEXT NOT NULL CHECK (artwork_type IN ('poster', 'fanart', 'banner', 'thumbnail')),
  url TEXT,
  local_path TEXT,
  size TEXT CHECK (size IN ('small', 'medium', 'large', 'original')),
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  file_size INTEGER CHECK (file_size >= 0),
  dominant_color TEXT,
  download_status TEXT NOT NULL DEFAULT 'pending'
    CHECK (download_status IN ('pending', 'downloading', 'completed', 'failed', 'skipped')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  downloaded_at INTEGER
) STRICT;

CREATE TABLE subtitle (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  format TEXT CHECK (format IN ('srt', 'ass', 'ssa', 'sub', 'vtt')),
  provider TEXT,
  provider_subtitle_id TEXT,
  url TEXT,
  local_path TEXT,
  file_size INTEGER CHECK (file_size >= 0),
  download_status TEXT NOT NULL DEFAULT 'pending'
    CHECK (download_status IN ('pending', 'downloading', 'completed', 'failed', 'skipped')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE trailer (
  id INTEGER PRIMARY KEY,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  language TEXT,
  created_at INTEGER NOT NULL
) STRICT;
