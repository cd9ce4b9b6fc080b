-- The first episode behind a place in a series that was not watched; of the specials none.
SELECT item.id,
  coalesce((SELECT max(duration_ms) FROM media_file WHERE media_item_id = item.id), item.runtime_min * 60000) AS durationMs
FROM media_item AS item
WHERE item.series_id = :seriesId AND item.season > 0 AND (item.season, item.episode) > (:season, :episode)
  AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = item.id AND is_watched = 1)
ORDER BY item.season, item.episode, item.id LIMIT 1
