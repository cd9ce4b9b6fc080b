INSERT INTO text_search (rowid, title, description)
SELECT media_item.id, title, description
FROM search_pending JOIN media_item ON media_item.id = search_pending.media_item_id
  LEFT JOIN item_text ON item_text.media_item_id = media_item.id
WHERE search_pending.media_item_id <= :last ORDER BY media_item.id
