SELECT asked_at AS askedAt FROM match_case WHERE media_item_id = :itemId
