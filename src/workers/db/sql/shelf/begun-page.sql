SELECT media_item_id AS id, last_watched_at AS at, NULL AS notes FROM watched_state
WHERE resume_ms IS NOT NULL AND (last_watched_at, media_item_id) < (:at, :id)
ORDER BY last_watched_at DESC, media_item_id DESC LIMIT :limit
