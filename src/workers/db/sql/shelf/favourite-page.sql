SELECT media_item_id AS id, favourited_at AS at, notes FROM favourite
WHERE (favourited_at, media_item_id) < (:at, :id)
  AND EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
    AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL))
ORDER BY favourited_at DESC, media_item_id DESC LIMIT :limit
