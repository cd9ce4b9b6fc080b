-- What counting a series' seasons takes. Episodes that were deleted alone are not of it.
SELECT season, episode, aired_date AS airedDate,
  EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
    OR EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id) AS hasFile,
  EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = media_item.id AND is_watched = 1) AS isWatched
FROM media_item WHERE series_id = :seriesId
  AND NOT (media_item.library_id = 0 AND (SELECT library_id FROM media_item AS series WHERE series.id = :seriesId) <> 0)
ORDER BY season, episode
