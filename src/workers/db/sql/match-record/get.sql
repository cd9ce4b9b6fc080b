SELECT number, score, matched_at AS matchedAt, candidates FROM match_record WHERE media_item_id = :itemId
