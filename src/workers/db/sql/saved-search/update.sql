UPDATE saved_search SET name = :name, description = :description, criteria = :criteria, is_pinned = :isPinned,
  updated_at = :now
WHERE id = :id
