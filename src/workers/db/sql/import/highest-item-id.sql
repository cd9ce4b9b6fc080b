SELECT max(coalesce((SELECT max(id) FROM media_item), 0), coalesce((SELECT id FROM item_id_floor WHERE one = 1), 0)) AS id
