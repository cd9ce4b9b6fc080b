SELECT max(id) AS id FROM (SELECT id FROM media_item WHERE id > :after ORDER BY id LIMIT :limit)
