DELETE FROM scan_folder WHERE id IN (SELECT value FROM json_each(:ids))
