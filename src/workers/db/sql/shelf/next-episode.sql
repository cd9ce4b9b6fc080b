-- The first episode of a series that was not watched, specials last; of which there is a file, if of any.
SELECT item.id,
  coalesce((SELECT max(duration_ms) FROM media_file WHERE media_item_id = item.id), item.runtime_min * 60000) AS durationMs
FROM media_item AS item
WHERE item.series_id = :seriesId
  AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = item.id AND is_watched = 1)
ORDER BY NOT (EXISTS (SELECT 1 FROM media_file WHERE media_item_id = item.id AND is_missing = 0)
  OR EXISTS (SELECT 1 FROM media_file_other_item AS other JOIN media_file ON media_file.id = other.media_file_id
    WHERE other.media_item_id = item.id AND is_missing = 0)),
  item.season = 0, item.season, item.episode, item.aired_date, item.id LIMIT 1
