INSERT INTO match_case (media_item_id, outcome, score, candidates, asked_at)
VALUES (:itemId, :outcome, :score, :candidates, :now)
ON CONFLICT (media_item_id) DO UPDATE SET outcome = excluded.outcome, score = excluded.score,
  candidates = excluded.candidates, asked_at = excluded.asked_at
