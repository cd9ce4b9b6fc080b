SELECT media_item_id AS id, favourited_at AS at, notes FROM favourite
WHERE (favourited_at, media_item_id) < (:at, :id)
ORDER BY favourited_at DESC, media_item_id DESC LIMIT :limit
