-- By its address too: its id may be another's by now.
DELETE FROM artwork WHERE id = :id AND url = :url AND download_status = 'pending'
