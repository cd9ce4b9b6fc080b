SELECT max(coalesce((SELECT max(id) FROM tag), 0), highest_id.id) + 1 AS id FROM highest_id WHERE table_name = 'tag'
