SELECT id, name, color, is_synthetic AS isSynthetic, deleted_at AS deletedAt,
  (SELECT coalesce(sum(count), 0) FROM item_count WHERE library_id = library.id) AS titles
FROM library WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id
