-- What providers say, and where an item's metadata comes from. Nothing has been written to the table of answers
-- before; it is made anew with what keeping and clearing them needs.

DROP TABLE provider_cache;

CREATE TABLE provider_cache (
  cache_key TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  query_type TEXT NOT NULL,
  query_params TEXT NOT NULL,
  response BLOB NOT NULL,
  encoding TEXT NOT NULL DEFAULT 'identity' CHECK (encoding IN ('identity', 'gzip')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  keep_until INTEGER NOT NULL CHECK (keep_until >= expires_at),
  last_accessed_at INTEGER NOT NULL,
  hit_count INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;

CREATE INDEX provider_cache_provider ON provider_cache (provider, expires_at);
CREATE INDEX provider_cache_query_type ON provider_cache (query_type);
CREATE INDEX provider_cache_created ON provider_cache (created_at);
CREATE INDEX provider_cache_expires ON provider_cache (expires_at);
CREATE INDEX provider_cache_kept ON provider_cache (keep_until);
CREATE INDEX provider_cache_accessed ON provider_cache (last_accessed_at, bytes);

-- Entries and bytes are kept by the triggers below, uses by the cache.
CREATE TABLE provider_cache_total (
  provider TEXT PRIMARY KEY,
  entries INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0,
  misses INTEGER NOT NULL DEFAULT 0,
  stale INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TRIGGER provider_cache_counted_insert AFTER INSERT ON provider_cache BEGIN
  INSERT INTO provider_cache_total (provider, entries, bytes) VALUES (new.provider, 1, new.bytes)
  ON CONFLICT (provider) DO UPDATE SET entries = entries + 1, bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER provider_cache_counted_update AFTER UPDATE OF bytes ON provider_cache BEGIN
  UPDATE provider_cache_total SET bytes = bytes - old.bytes + new.bytes WHERE provider = new.provider;
END;

CREATE TRIGGER provider_cache_counted_delete AFTER DELETE ON provider_cache BEGIN
  UPDATE provider_cache_total SET entries = entries - 1, bytes = bytes - old.bytes WHERE provider = old.provider;
END;

-- Which provider's title an item is, when that was decided and by whom; shown with what the provider asks to be shown.
CREATE TABLE item_metadata (
  media_item_id INTEGER NOT NULL REFERENCES media_item (id) ON DELETE CASCADE,
  provider TEXT NOT NULL CHECK (provider <> ''),
  provider_title_id TEXT NOT NULL CHECK (provider_title_id <> ''),
  language TEXT,
  chosen_by TEXT NOT NULL CHECK (chosen_by IN ('person', 'score')),
  applied_at INTEGER NOT NULL,
  PRIMARY KEY (media_item_id, provider)
) STRICT, WITHOUT ROWID;

-- Which stored pictures are shown by something.
CREATE INDEX artwork_key ON artwork (local_path) WHERE local_path IS NOT NULL;
