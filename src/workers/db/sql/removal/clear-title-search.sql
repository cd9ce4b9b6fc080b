INSERT INTO title_search (title_search) VALUES ('delete-all')
