INSERT OR REPLACE INTO match_record (media_item_id, library_id, number, score, matched_at, candidates)
SELECT id, library_id, (SELECT coalesce(max(number), 0) + 1 FROM match_record), :score, :now, :candidates
FROM media_item WHERE id = :itemId
