DELETE FROM match_case WHERE media_item_id = :itemId
