SELECT id, name, description, criteria, position, is_pinned AS isPinned, created_at AS createdAt, updated_at AS updatedAt
FROM saved_search ORDER BY position, id
