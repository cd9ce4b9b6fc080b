DELETE FROM artwork WHERE substr(url, 1, 8) = 'sidecar:' AND url = :url
