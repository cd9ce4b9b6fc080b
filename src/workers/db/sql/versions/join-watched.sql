INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, resume_part, last_watched_at)
SELECT pair.value ->> 1, is_watched, play_count, resume_ms, resume_part, last_watched_at
FROM json_each(:pairs) AS pair CROSS JOIN watched_state AS given ON given.media_item_id = pair.value ->> 0 WHERE true
ON CONFLICT (media_item_id) DO UPDATE SET is_watched = max(is_watched, excluded.is_watched),
  play_count = play_count + excluded.play_count, resume_ms = coalesce(resume_ms, excluded.resume_ms),
  resume_part = iif(resume_ms IS NULL, excluded.resume_part, resume_part),
  last_watched_at = max(coalesce(last_watched_at, excluded.last_watched_at),
    coalesce(excluded.last_watched_at, last_watched_at))
