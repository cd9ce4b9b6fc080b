INSERT INTO text_search (text_search) VALUES ('delete-all')
