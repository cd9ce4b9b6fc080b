SELECT before, matched_at AS matchedAt FROM match_before JOIN match_record ON match_record.media_item_id = title_id
WHERE match_before.media_item_id = :itemId
