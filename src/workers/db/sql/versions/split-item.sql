-- A title for one file of another; it waits to be matched.
INSERT INTO media_item (id, library_id, media_type, title, sort_title, year, runtime_min, series_id, season, episode,
  status, added_at, updated_at)
SELECT :id, library_id, media_type, :title, :sortTitle, :year,
  nullif(CAST(round(file.duration_ms / 60000.0) AS INTEGER), 0), series_id, season, episode, 'pending', :now, :now
FROM media_item CROSS JOIN media_file AS file ON file.id = :fileId WHERE media_item.id = :itemId
