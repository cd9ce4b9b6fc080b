SELECT media_item_id FROM match_record ORDER BY number DESC
