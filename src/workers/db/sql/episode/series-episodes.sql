-- What counting a series' seasons takes.
SELECT season, episode, aired_date AS airedDate,
  EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
    OR EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id) AS hasFile
FROM media_item WHERE series_id = :seriesId ORDER BY season, episode
