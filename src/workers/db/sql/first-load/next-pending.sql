SELECT max(media_item_id) AS last, count(*) AS count
FROM (SELECT media_item_id FROM search_pending ORDER BY media_item_id LIMIT :limit)
