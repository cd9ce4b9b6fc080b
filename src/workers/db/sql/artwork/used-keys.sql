SELECT DISTINCT local_path AS key FROM artwork WHERE local_path IN (SELECT value FROM json_each(:keys))
