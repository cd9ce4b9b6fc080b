-- Finds files by the title that their paths were read as: the item they hold may be called otherwise by now. The second
-- element of a reading is that title.
CREATE INDEX media_file_read_title ON media_file (json_extract(reading, '$[1]') COLLATE NOCASE)
WHERE reading IS NOT NULL;
