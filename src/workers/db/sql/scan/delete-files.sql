DELETE FROM media_file WHERE id IN (SELECT value FROM json_each(:ids))
