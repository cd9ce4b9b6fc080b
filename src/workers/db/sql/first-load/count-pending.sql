SELECT count(*) AS count FROM search_pending
