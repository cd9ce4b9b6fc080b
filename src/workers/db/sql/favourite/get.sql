SELECT media_item_id AS itemId, notes, favourited_at AS favouritedAt FROM favourite WHERE media_item_id = :itemId
