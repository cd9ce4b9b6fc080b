SELECT id, title, season, episode FROM media_item
WHERE series_id = :seriesId
  AND NOT (media_item.library_id = 0 AND (SELECT library_id FROM media_item AS series WHERE series.id = :seriesId) <> 0)
ORDER BY season, episode, id
