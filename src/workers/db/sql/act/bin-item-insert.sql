-- The library it came from may have gone since.
INSERT INTO bin_item (media_item_id, library_id, deleted_at)
SELECT value ->> 0, (SELECT id FROM library WHERE id = value ->> 1), value ->> 2 FROM json_each(:rows)
