INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, resume_part, last_watched_at)
VALUES (:itemId, :isWatched, :playCount, :resumeMs, :resumePart, :lastWatchedAt)
ON CONFLICT (media_item_id) DO UPDATE SET is_watched = excluded.is_watched, play_count = excluded.play_count,
  resume_ms = excluded.resume_ms, resume_part = excluded.resume_part, last_watched_at = excluded.last_watched_at
