-- The items of a season but for those that were deleted alone, with what a provider lists where they say nothing. Overviews are cut short.
SELECT item.id, item.episode, item.title, coalesce(item.aired_date, listed.aired_date) AS airedDate,
  coalesce(item.runtime_min, listed.runtime_min) AS runtimeMin,
  substr(coalesce(item_text.description, listed.overview), 1, :overviewLength) AS overview,
  (SELECT count(*) FROM media_file WHERE media_item_id = item.id)
    + (SELECT count(*) FROM media_file_other_item WHERE media_item_id = item.id) AS files,
  (SELECT count(*) FROM media_file WHERE media_item_id = item.id AND is_missing = 0)
    + (SELECT count(*) FROM media_file_other_item AS other JOIN media_file ON media_file.id = other.media_file_id
       WHERE other.media_item_id = item.id AND is_missing = 0) AS present,
  coalesce(watched_state.is_watched, 0) AS isWatched, watched_state.resume_ms AS resumeMs,
  (SELECT max(duration_ms) FROM media_file WHERE media_item_id = item.id) AS durationMs, listed.still_url AS stillUrl,
  (SELECT json_object('key', local_path, 'color', dominant_color) FROM artwork
   WHERE media_item_id = item.id AND artwork_type = 'thumbnail' AND download_status = 'completed'
     AND local_path IS NOT NULL ORDER BY id LIMIT 1) AS still
FROM media_item AS item
  LEFT JOIN series_episode AS listed
    ON listed.series_id = item.series_id AND listed.season = item.season AND listed.episode = item.episode
  LEFT JOIN item_text ON item_text.media_item_id = item.id
  LEFT JOIN watched_state ON watched_state.media_item_id = item.id
WHERE item.series_id = :seriesId AND item.season IS :season
  AND NOT (item.library_id = 0 AND (SELECT library_id FROM media_item AS series WHERE series.id = :seriesId) <> 0)
ORDER BY item.episode, item.aired_date, item.id
