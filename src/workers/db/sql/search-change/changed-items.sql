SELECT DISTINCT media_item_id FROM search_change WHERE id > :after AND media_item_id IS NOT NULL
