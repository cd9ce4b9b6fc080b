-- In its place, unless another match has that by now: then it is the newest.
INSERT OR REPLACE INTO match_record (media_item_id, library_id, number, score, matched_at, candidates)
SELECT id, library_id,
  iif(EXISTS (SELECT 1 FROM match_record WHERE number = :number), (SELECT max(number) + 1 FROM match_record), :number),
  :score, :matchedAt, :candidates
FROM media_item WHERE id = :itemId
