SELECT media_item_id AS itemId, before FROM match_before WHERE title_id = :titleId ORDER BY media_item_id <> title_id
