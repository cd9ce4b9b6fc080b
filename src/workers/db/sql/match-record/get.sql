SELECT candidates FROM match_record WHERE media_item_id = :itemId
