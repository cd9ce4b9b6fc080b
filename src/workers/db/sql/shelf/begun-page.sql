SELECT media_item_id AS id, last_watched_at AS at, NULL AS notes FROM watched_state
WHERE resume_ms IS NOT NULL AND (last_watched_at, media_item_id) < (:at, :id)
  AND EXISTS (SELECT 1 FROM media_item AS item WHERE item.id = media_item_id
    AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL))
ORDER BY last_watched_at DESC, media_item_id DESC LIMIT :limit
