INSERT OR REPLACE INTO scan_vanished (media_file_id, root_id)
SELECT media_file.id, :rootId FROM json_each(:ids) AS gone CROSS JOIN media_file ON media_file.id = gone.value
