-- People, companies and what ties them to items.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  biography TEXT,
  birthday TEXT,
  deathday TEXT,
  image_url TEXT,
  created_at INTEGER NOT NULL
) STRICT;

-- Tells namesakes apart: a source never uses one id for two people.
CREATE TABLE person_external_id (
  source TEXT NOT NULL CHECK (source <> ''),
  external_id TEXT NOT NULL CHECK (external_id <> ''),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (source, external_id)
) STRICT, WITHOUT ROWID;

-- "position" is the billing order within the item. The key is the (item, role) index: credits lie
-- on disk in the order an item's page shows them, and need no second index for that.
CREATE TABLE credit (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  character_name TEXT,
  PRIMARY KEY (media_item_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  external_id TEXT,
  logo_url TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE item_company (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  PRIMARY KEY (media_item_id, company_id)
) STRICT, WITHOUT ROWID;
