-- Files that lie beside videos and belong to them by their names, and what came of reading them.

CREATE TABLE sidecar (
  id INTEGER PRIMARY KEY,
  folder_id INTEGER NOT NULL REFERENCES scan_folder (id) ON DELETE CASCADE,
  -- Within the folder, or a path beneath it ("Subs/2_English.srt").
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('nfo', 'subtitle', 'artwork')),
  -- Names of the folder's videos that it belongs to, parted by "/"; '' is the folder as a whole, null nobody.
  of_videos TEXT,
  artwork_type TEXT CHECK (artwork_type IN ('poster', 'fanart', 'banner', 'thumbnail')),
  season INTEGER CHECK (season >= 0),
  -- BCP 47.
  language TEXT,
  is_forced INTEGER NOT NULL CHECK (is_forced IN (0, 1)),
  is_hearing_impaired INTEGER NOT NULL CHECK (is_hearing_impaired IN (0, 1)),
  -- As it was when it was read.
  size_bytes INTEGER CHECK (size_bytes >= 0),
  modified_at INTEGER,
  read_state TEXT NOT NULL DEFAULT 'unread' CHECK (read_state IN ('unread', 'read', 'failed')),
  UNIQUE (folder_id, name)
) STRICT;

CREATE INDEX sidecar_unread ON sidecar (kind, id) WHERE read_state = 'unread';

-- Subtitles in a file of their own go with it.
ALTER TABLE subtitle ADD COLUMN sidecar_id INTEGER REFERENCES sidecar (id) ON DELETE CASCADE;
ALTER TABLE subtitle ADD COLUMN is_forced INTEGER NOT NULL DEFAULT 0 CHECK (is_forced IN (0, 1));
ALTER TABLE subtitle ADD COLUMN is_hearing_impaired INTEGER NOT NULL DEFAULT 0
  CHECK (is_hearing_impaired IN (0, 1));
CREATE INDEX subtitle_sidecar ON subtitle (sidecar_id) WHERE sidecar_id IS NOT NULL;

-- A picture from beside a video has the address "sidecar:" with the file's id, and goes with the file.
CREATE INDEX artwork_sidecar ON artwork (url) WHERE substr(url, 1, 8) = 'sidecar:';
CREATE TRIGGER sidecar_artwork_delete AFTER DELETE ON sidecar WHEN old.kind = 'artwork' BEGIN
  DELETE FROM artwork WHERE substr(url, 1, 8) = 'sidecar:' AND url = 'sidecar:' || old.id;
END;

-- What an item's NFO has said of it; that stays when the file goes.
CREATE TABLE item_nfo (
  media_item_id INTEGER PRIMARY KEY REFERENCES media_item (id) ON DELETE CASCADE,
  sidecar_id INTEGER REFERENCES sidecar (id) ON DELETE SET NULL,
  -- With the root's name, for a person.
  path TEXT NOT NULL,
  -- Names of the fields it speaks of or locks, which nobody but a person changes.
  said TEXT NOT NULL CHECK (json_valid(said)),
  -- Source → id.
  external_ids TEXT NOT NULL CHECK (json_valid(external_ids)),
  -- Nothing of the item is to be changed by anybody but a person.
  is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  -- Providers may know, by its ids, what it does not say.
  wants_details INTEGER NOT NULL CHECK (wants_details IN (0, 1)),
  applied_at INTEGER NOT NULL
) STRICT;

CREATE INDEX item_nfo_sidecar ON item_nfo (sidecar_id) WHERE sidecar_id IS NOT NULL;
CREATE INDEX item_nfo_waiting ON item_nfo (media_item_id) WHERE wants_details = 1;

-- By which id a match was decided without a search: one of its NFO, or one in its name.
ALTER TABLE item_metadata ADD COLUMN decided_by TEXT CHECK (decided_by IN ('nfo', 'name'));
