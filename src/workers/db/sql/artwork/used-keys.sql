-- Those that an act names come back with it.
SELECT DISTINCT local_path AS key FROM artwork WHERE local_path IN (SELECT value FROM json_each(:keys))
UNION SELECT local_path FROM own_artwork WHERE local_path IN (SELECT value FROM json_each(:keys))
UNION SELECT local_path FROM season_sidecar WHERE local_path IN (SELECT value FROM json_each(:keys))
UNION SELECT artwork_key FROM collection WHERE artwork_key IN (SELECT value FROM json_each(:keys))
UNION SELECT local_path FROM act_picture WHERE local_path IN (SELECT value FROM json_each(:keys))
