SELECT max(coalesce((SELECT max(id) FROM collection), 0), highest_id.id) + 1 AS id FROM highest_id
WHERE table_name = 'collection'
