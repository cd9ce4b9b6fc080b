SELECT count(*) AS count FROM artwork
WHERE download_status = 'pending' AND artwork_type IN ('poster', 'fanart') AND url IS NOT NULL
