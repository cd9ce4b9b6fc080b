-- The series of episodes, where lists show it, and others as they are, in the order of the ids.
SELECT coalesce((SELECT series.id FROM media_item AS series WHERE series.id = item.series_id
  AND series.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)), item.id) AS id
FROM json_each(:ids) AS wanted CROSS JOIN media_item AS item ON item.id = wanted.value
