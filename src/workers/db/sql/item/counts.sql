SELECT item_count.library_id, item_count.media_type, item_count.count,
  library.is_active AND library.deleted_at IS NULL AS is_active
FROM item_count JOIN library ON library.id = item_count.library_id
WHERE item_count.count > 0
ORDER BY item_count.library_id
