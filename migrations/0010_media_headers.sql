-- What files say of themselves, read after a scan has found them.

ALTER TABLE media_file ADD COLUMN read_state TEXT NOT NULL DEFAULT 'unread'
  CHECK (read_state IN ('unread', 'read', 'failed'));
-- "HDR10, Dolby Vision"
ALTER TABLE media_file ADD COLUMN hdr TEXT CHECK (hdr <> '');

CREATE INDEX media_file_unread ON media_file (id)
  WHERE read_state = 'unread' AND folder_id IS NOT NULL AND is_missing = 0;

-- Other content is to be read anew, whoever found that out.
CREATE TRIGGER media_file_changed AFTER UPDATE OF size_bytes, modified_at ON media_file
WHEN old.size_bytes IS NOT new.size_bytes OR old.modified_at IS NOT new.modified_at BEGIN
  UPDATE media_file SET read_state = 'unread' WHERE id = new.id;
END;

-- Subtitles within a file go with it.
ALTER TABLE subtitle ADD COLUMN media_file_id INTEGER REFERENCES media_file (id) ON DELETE CASCADE;
CREATE INDEX subtitle_file ON subtitle (media_file_id) WHERE media_file_id IS NOT NULL;
