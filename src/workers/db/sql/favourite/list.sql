SELECT media_item_id AS itemId, notes, favourited_at AS favouritedAt FROM favourite
ORDER BY favourited_at DESC, media_item_id DESC LIMIT :limit
