SELECT rowid FROM text_search WHERE text_search MATCH :query
