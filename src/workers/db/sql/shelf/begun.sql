-- What was begun last, of libraries that are shown; no more than so many.
SELECT latest.id, item.series_id AS seriesId, latest.resumeMs, latest.at,
  coalesce((SELECT max(duration_ms) FROM media_file WHERE media_item_id = item.id), item.runtime_min * 60000) AS durationMs
FROM (
  SELECT media_item_id AS id, resume_ms AS resumeMs, last_watched_at AS at FROM watched_state
  WHERE resume_ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
      AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL))
  ORDER BY last_watched_at DESC, media_item_id DESC LIMIT :limit) AS latest
  CROSS JOIN media_item AS item ON item.id = latest.id
ORDER BY latest.at DESC, latest.id DESC
