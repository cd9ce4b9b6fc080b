INSERT INTO title_search (rowid, title, original_title)
SELECT id, title, original_title FROM media_item WHERE id > :after AND id <= :last
