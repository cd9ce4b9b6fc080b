SELECT search_pending.media_item_id, description
FROM search_pending JOIN item_text ON item_text.media_item_id = search_pending.media_item_id
WHERE search_pending.media_item_id <= :last ORDER BY search_pending.media_item_id
