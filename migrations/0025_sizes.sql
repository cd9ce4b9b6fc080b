-- Sizes of files are walked from end to end when duplicates are looked for: the index alone has to tell which are there.
DROP INDEX media_file_size;
CREATE INDEX media_file_size ON media_file (size_bytes, id, folder_id) WHERE folder_id IS NOT NULL;
