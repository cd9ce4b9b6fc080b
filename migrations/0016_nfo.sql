-- What NFO files say of a person, and of seasons.

-- Tags, collection and what was watched, as the item's NFO said them last: what is not in it is new when that changes.
ALTER TABLE item_nfo ADD COLUMN personal TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(personal));

-- What a file beside a season says of it: an NFO its texts, a picture where it is kept. It goes with the file.
CREATE TABLE season_sidecar (
  sidecar_id INTEGER PRIMARY KEY REFERENCES sidecar (id) ON DELETE CASCADE,
  -- The series.
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  season INTEGER NOT NULL CHECK (season >= 0),
  title TEXT CHECK (title <> ''),
  overview TEXT CHECK (overview <> ''),
  year INTEGER CHECK (year BETWEEN 1800 AND 2200),
  local_path TEXT CHECK (local_path <> ''),
  file_size INTEGER CHECK (file_size >= 0),
  dominant_color TEXT
) STRICT;

CREATE INDEX season_sidecar_series ON season_sidecar (media_item_id);
CREATE INDEX season_sidecar_key ON season_sidecar (local_path) WHERE local_path IS NOT NULL;

-- They have been read for less than is taken now: NFO files, and pictures that nothing could show.
UPDATE sidecar SET read_state = 'unread'
WHERE read_state = 'read' AND (kind = 'nfo' OR kind = 'artwork' AND of_videos = '' AND size_bytes IS NULL);
