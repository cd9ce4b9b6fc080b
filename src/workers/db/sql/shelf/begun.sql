-- What was begun last, of libraries that are shown.
SELECT watched_state.media_item_id AS id, item.series_id AS seriesId, resume_ms AS resumeMs, last_watched_at AS at,
  coalesce((SELECT max(duration_ms) FROM media_file WHERE media_item_id = item.id), item.runtime_min * 60000) AS durationMs
FROM watched_state JOIN media_item AS item ON item.id = watched_state.media_item_id
WHERE resume_ms IS NOT NULL AND item.library_id IN (SELECT id FROM library WHERE is_active = 1)
ORDER BY last_watched_at DESC, watched_state.media_item_id DESC LIMIT :limit
