INSERT INTO match_case
  (media_item_id, library_id, list, outcome, folder, sort_title, score, message, asked_at, candidates)
VALUES (:itemId, :libraryId, :list, :outcome, :folder, :sortTitle, :score, :message, :now, :candidates)
ON CONFLICT (media_item_id) DO UPDATE SET list = excluded.list, outcome = excluded.outcome, folder = excluded.folder,
  sort_title = excluded.sort_title, score = excluded.score, message = excluded.message, asked_at = excluded.asked_at,
  candidates = excluded.candidates
