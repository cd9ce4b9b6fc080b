-- The series of episodes, and others as they are, in the order of the ids.
SELECT coalesce(item.series_id, item.id) AS id FROM json_each(:ids) AS wanted
  CROSS JOIN media_item AS item ON item.id = wanted.value
