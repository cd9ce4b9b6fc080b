SELECT media_item_id AS itemId, notes, favourited_at AS favouritedAt FROM favourite
WHERE EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
  AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL))
ORDER BY favourited_at DESC, media_item_id DESC LIMIT :limit
