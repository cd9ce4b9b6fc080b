-- The episodes of a series that there is a file of, in their order, specials last; without those that were deleted alone.
SELECT item.id, item.title, item.season, item.episode, coalesce(watched_state.is_watched, 0) AS isWatched,
  watched_state.resume_ms AS resumeMs, watched_state.last_watched_at AS lastWatchedAt,
  EXISTS (SELECT 1 FROM media_file WHERE media_file.id = :fileId AND media_file.media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM media_file_other_item
      WHERE media_file_id = :fileId AND media_file_other_item.media_item_id = item.id) AS isInFile
FROM media_item AS item LEFT JOIN watched_state ON watched_state.media_item_id = item.id
WHERE item.series_id = :seriesId
  AND NOT (item.library_id = 0 AND (SELECT library_id FROM media_item AS series WHERE series.id = :seriesId) <> 0)
  AND (
  EXISTS (SELECT 1 FROM media_file WHERE media_item_id = item.id AND is_missing = 0)
  OR EXISTS (SELECT 1 FROM media_file_other_item AS other JOIN media_file ON media_file.id = other.media_file_id
    WHERE other.media_item_id = item.id AND is_missing = 0))
ORDER BY item.season = 0, item.season, item.episode, item.aired_date, item.id
