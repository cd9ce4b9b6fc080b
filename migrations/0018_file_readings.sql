-- What a file's path was read as when it was given its title (JSON), so that another reading is told from the same one.
-- Null: the file is from before this was kept, or was not found by a scan.
ALTER TABLE media_file ADD COLUMN reading TEXT CHECK (json_valid(reading));
