SELECT coalesce((SELECT max(id) FROM media_item), 0) AS item, coalesce((SELECT max(id) FROM person), 0) AS person
