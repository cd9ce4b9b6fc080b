-- What a file's header tells of its picture, besides; and of each of its streams.
ALTER TABLE media_file ADD COLUMN video_profile TEXT CHECK (video_profile <> '');
-- Frames a second.
ALTER TABLE media_file ADD COLUMN frame_rate REAL CHECK (frame_rate > 0);
ALTER TABLE media_file ADD COLUMN bit_depth INTEGER CHECK (bit_depth > 0);
ALTER TABLE audio_track ADD COLUMN is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1));
-- "format" knows those only that may lie beside a video.
ALTER TABLE subtitle ADD COLUMN codec TEXT CHECK (codec <> '');
ALTER TABLE subtitle ADD COLUMN title TEXT CHECK (title <> '');
ALTER TABLE subtitle ADD COLUMN is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1));

-- Headers have been read for less than is taken now; the next scan reads them anew, behind itself. Of a very large
-- library that would take hours: there, files tell more when they change.
UPDATE media_file SET read_state = 'unread'
WHERE read_state = 'read' AND folder_id IS NOT NULL AND (SELECT max(id) FROM media_file) <= 100000;
