INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, resume_part, last_watched_at)
SELECT :into, is_watched, play_count, resume_ms, resume_part, last_watched_at
FROM watched_state WHERE media_item_id = :from
ON CONFLICT (media_item_id) DO UPDATE SET is_watched = max(is_watched, excluded.is_watched),
  play_count = play_count + excluded.play_count, resume_ms = coalesce(resume_ms, excluded.resume_ms),
  resume_part = iif(resume_ms IS NULL, excluded.resume_part, resume_part),
  last_watched_at = max(coalesce(last_watched_at, excluded.last_watched_at), coalesce(excluded.last_watched_at, last_watched_at))
