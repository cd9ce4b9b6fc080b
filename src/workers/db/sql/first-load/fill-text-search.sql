INSERT INTO text_search (rowid, title, description)
SELECT media_item.id, media_item.title, item_text.description
FROM media_item LEFT JOIN item_text ON item_text.media_item_id = media_item.id
WHERE media_item.id > :after AND media_item.id <= :last
