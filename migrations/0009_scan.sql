-- Folders that a library's files are found in, and what is known of each file without opening it again.

CREATE TABLE scan_root (
  id INTEGER PRIMARY KEY,
  library_id INTEGER NOT NULL REFERENCES library (id) ON DELETE CASCADE,
  -- Stands in front of its files' paths.
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 200 AND name NOT LIKE '%/%'),
  -- A picked folder, files chosen once, or a text file of paths.
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'files', 'list')),
  -- Under which the browser keeps the folder's handle.
  handle_key TEXT NOT NULL UNIQUE,
  is_offline INTEGER NOT NULL DEFAULT 0 CHECK (is_offline IN (0, 1)),
  -- Last time all of it was seen.
  scanned_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Paths are relative to the root, '' is the root itself.
CREATE TABLE scan_folder (
  id INTEGER PRIMARY KEY,
  root_id INTEGER NOT NULL REFERENCES scan_root (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  UNIQUE (root_id, path)
) STRICT;

ALTER TABLE library ADD COLUMN scan_rules TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(scan_rules));

ALTER TABLE media_file ADD COLUMN folder_id INTEGER REFERENCES scan_folder (id) ON DELETE SET NULL;
-- When its content last changed, by the file system's clock.
ALTER TABLE media_file ADD COLUMN modified_at INTEGER;

-- Also counts a root's files without reading them.
CREATE INDEX media_file_folder ON media_file (folder_id, name, is_missing) WHERE folder_id IS NOT NULL;
-- A file that turns up with the size of a known one may be that one, moved.
CREATE INDEX media_file_size ON media_file (size_bytes) WHERE folder_id IS NOT NULL;

-- The other items of a file that holds several, such as two episodes; the first is the file's own.
CREATE TABLE media_file_other_item (
  media_file_id INTEGER NOT NULL REFERENCES media_file (id) ON DELETE CASCADE,
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  PRIMARY KEY (media_file_id, media_item_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX media_file_other_item_item ON media_file_other_item (media_item_id);

-- Known files that the last look at their root did not find, when they were so many that a person is asked first.
CREATE TABLE scan_vanished (
  media_file_id INTEGER PRIMARY KEY REFERENCES media_file (id) ON DELETE CASCADE,
  root_id INTEGER NOT NULL REFERENCES scan_root (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX scan_vanished_root ON scan_vanished (root_id);
