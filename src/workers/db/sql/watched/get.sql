SELECT is_watched AS isWatched, play_count AS playCount, resume_ms AS resumeMs, resume_part AS resumePart,
  last_watched_at AS lastWatchedAt
FROM watched_state WHERE media_item_id = :itemId
