INSERT INTO title_search (rowid, title, original_title)
SELECT id, title, original_title FROM search_pending JOIN media_item ON id = media_item_id
WHERE media_item_id <= :last ORDER BY media_item_id
